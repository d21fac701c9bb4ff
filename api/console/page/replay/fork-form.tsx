import { Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { RunView } from '#shared/contracts/run';
import { isBefore, type ReplayStage } from '#shared/policies/replay-stages';
import { type Fork, useFork, useForkPreview } from '../ask/use-fork';
import { ProblemAlert } from '../layout/problem-alert';
import { ForkChanges } from './fork-changes';
import { ForkFigures } from './fork-figures';
import { ForkModels } from './fork-models';
import { ForkPlan } from './fork-plan';
import { sharedBefore, stageChoices } from './stage-words';

const nothing: Omit<Fork, 'from'> = { corpus: '', budgetUsd: '', model: '', prompt: '', words: '', plan: undefined };

/** What is typed is asked about after a pause. */
const pauseMs = 400;

/** Starts another run that has everything before a stage from this one; this one stays as it is. */
export function ForkForm({ run }: { run: RunView }) {
  const { runId } = run;
  const [from, setFrom] = useState<ReplayStage>('awaiting-plan-approval');
  const [changes, setChanges] = useState(nothing);
  const [, goTo] = useLocation();
  const fork = useFork(runId);
  const readsCorpus = !isBefore('researching', from);
  const wanted = { ...changes, from, corpus: readsCorpus ? changes.corpus.trim() : '' };
  const [asked] = useDebouncedValue(wanted, pauseMs);
  const preview = useForkPreview(run, asked);
  const error = fork.error ?? preview.error;
  const fields = { changes, onChange: setChanges, error };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    fork.mutate(wanted, { onSuccess: made => goTo(`/runs/${made.runId}`) });
  };
  /** What was chosen for one stage may make no sense at another. */
  const partAt = (stage: ReplayStage) => {
    setFrom(stage);
    setChanges({ ...changes, prompt: '', words: '', plan: undefined });
  };
  return (
    <Stack component="section" gap="sm" aria-labelledby="fork">
      <Title order={2} size="h4" id="fork">
        Fork: another run that differs from a stage on
      </Title>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Stack gap="sm" maw={560}>
            <NativeSelect
              label="The runs part at"
              data={stageChoices}
              value={from}
              onChange={event => partAt(event.currentTarget.value as ReplayStage)}
            />
            <Text size="sm" aria-live="polite">
              {sharedBefore[from]} What is shared is not paid again.
            </Text>
            {from === 'awaiting-plan-approval' && <ForkPlan runId={runId} {...fields} />}
            <ForkChanges readsCorpus={readsCorpus} {...fields} />
            <ForkModels key={from} from={from} {...fields} />
          </Stack>
          <ProblemAlert error={error} />
          {preview.data && !preview.error && <ForkFigures preview={preview.data} />}
          <Button type="submit" variant="outline" loading={fork.isPending} style={{ alignSelf: 'flex-start' }}>
            Fork the run
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}
