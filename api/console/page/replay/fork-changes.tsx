import { Autocomplete, NumberInput } from '@mantine/core';
import type { Fork } from '../ask/use-fork';
import { useSamples } from '../runs/use-runs';
import { faultOf } from './fault-of';

export interface ForkFieldsProps {
  readonly changes: Omit<Fork, 'from'>;
  /** From a stage on that still reads one. */
  readonly readsCorpus: boolean;
  readonly error: unknown;
  readonly onChange: (changes: Omit<Fork, 'from'>) => void;
}

/** What the other run may have otherwise. */
export function ForkChanges({ changes, readsCorpus, error, onChange }: ForkFieldsProps) {
  const samples = useSamples().data ?? [];
  return (
    <>
      {readsCorpus && (
        <Autocomplete
          label="Another corpus"
          description="Optional: a folder that the workers can read, or the name of a sample."
          data={samples}
          value={changes.corpus}
          onChange={corpus => onChange({ ...changes, corpus })}
          error={faultOf('corpus.', error)}
        />
      )}
      <NumberInput
        label="Another budget for language models"
        description="Optional, in US dollars. Empty: that of this run. 0: without models."
        prefix="$"
        min={0}
        max={1_000_000}
        hideControls
        inputMode="decimal"
        value={changes.budgetUsd}
        onChange={budgetUsd => onChange({ ...changes, budgetUsd })}
        error={faultOf('budget.', error)}
      />
    </>
  );
}
