import { Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { RunView } from '#shared/contracts/run';
import { isBefore, type ReplayStage } from '#shared/policies/replay-stages';
import { type Fork, useFork } from '../ask/use-fork';
import { ProblemAlert } from '../layout/problem-alert';
import { ForkChanges } from './fork-changes';
import { sharedBefore, stageChoices } from './stage-words';

/** Starts another run that has everything before a stage from this one; this one stays as it is. */
export function ForkForm({ run: { runId } }: { run: RunView }) {
  const [from, setFrom] = useState<ReplayStage>('awaiting-plan-approval');
  const [changes, setChanges] = useState<Omit<Fork, 'from'>>({ corpus: '', budgetUsd: '' });
  const [, goTo] = useLocation();
  const fork = useFork(runId);
  const readsCorpus = !isBefore('researching', from);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const corpus = readsCorpus ? changes.corpus.trim() : '';
    fork.mutate({ ...changes, from, corpus }, { onSuccess: run => goTo(`/runs/${run.runId}`) });
  };
  return (
    <Stack component="section" gap="sm" aria-labelledby="fork">
      <Title order={2} size="h4" id="fork">
        Fork: another run that differs from a stage on
      </Title>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm" maw={420}>
          <NativeSelect
            label="The runs part at"
            data={stageChoices}
            value={from}
            onChange={event => setFrom(event.currentTarget.value as ReplayStage)}
          />
          <Text size="sm" aria-live="polite">
            {sharedBefore[from]} What is shared is not paid again.
          </Text>
          <ForkChanges changes={changes} readsCorpus={readsCorpus} onChange={setChanges} error={fork.error} />
          <ProblemAlert error={fork.error} />
          <Button type="submit" variant="outline" loading={fork.isPending} style={{ alignSelf: 'flex-start' }}>
            Fork the run
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}
