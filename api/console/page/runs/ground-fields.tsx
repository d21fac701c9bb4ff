import { Autocomplete, NumberInput } from '@mantine/core';
import type { NewRunForm } from './new-run-form';
import { useSamples } from './use-runs';

export function GroundFields({ form }: { form: NewRunForm }) {
  return (
    <>
      <Autocomplete
        label="Corpus"
        description="A folder of documents that the workers can read, or the name of a sample."
        required
        data={useSamples().data ?? []}
        key={form.key('corpus')}
        {...form.getInputProps('corpus')}
      />
      <NumberInput
        label="Days until the deadline of a decision"
        min={0.01}
        max={90}
        hideControls
        inputMode="decimal"
        key={form.key('decisionDeadlineDays')}
        {...form.getInputProps('decisionDeadlineDays')}
      />
    </>
  );
}
