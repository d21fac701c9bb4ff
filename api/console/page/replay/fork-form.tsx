import { Autocomplete, Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { RunView } from '#shared/contracts/run';
import { isBefore, type ReplayStage } from '#shared/policies/replay-stages';
import { problemOf } from '../ask/problem-error';
import { useFork } from '../ask/use-fork';
import { ProblemAlert } from '../layout/problem-alert';
import { useSamples } from '../runs/use-runs';
import { sharedBefore, stageChoices } from './stage-words';

/** Starts another run that has everything before a stage from this one; this one stays as it is. */
export function ForkForm({ run: { runId } }: { run: RunView }) {
  const [from, setFrom] = useState<ReplayStage>('awaiting-plan-approval');
  const [corpus, setCorpus] = useState('');
  const [, goTo] = useLocation();
  const fork = useFork(runId);
  const readsCorpus = !isBefore('researching', from);
  const samples = useSamples().data ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const changes = { from, corpus: readsCorpus ? corpus.trim() : '' };
    fork.mutate(changes, { onSuccess: run => goTo(`/runs/${run.runId}`) });
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
          {readsCorpus && (
            <Autocomplete
              label="Another corpus"
              description="Optional: a folder that the workers can read, or the name of a sample."
              data={samples}
              value={corpus}
              onChange={setCorpus}
              error={corpusFault(fork.error)}
            />
          )}
          <ProblemAlert error={fork.error} />
          <Button type="submit" variant="outline" loading={fork.isPending} style={{ alignSelf: 'flex-start' }}>
            Fork the run
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}

function corpusFault(thrown: unknown): string | null {
  if (!thrown) return null;
  const { code, title, detail } = problemOf(thrown);
  return code.startsWith('corpus.') ? (detail ?? title) : null;
}
