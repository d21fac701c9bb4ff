import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { RefreshSchedule } from '#shared/contracts/refresh';
import type { RunView } from '#shared/contracts/run';
import { askJson } from '../ask/ask';
import type { ChangeRefresh } from '../ask/use-refreshes';
import { when } from '../words/when';
import { everyChoices } from './every-words';

interface NewRefreshProps {
  readonly schedules: readonly RefreshSchedule[];
  readonly change: ChangeRefresh;
}

/** Only a published document can be taken again. */
export function NewRefresh({ schedules, change }: NewRefreshProps) {
  const { data: runs } = useQuery({
    queryKey: ['runs', 'to-refresh'],
    queryFn: async () => (await askJson<{ runs: RunView[] }>('/runs?state=completed&limit=100')).runs,
  });
  const scheduled = new Set(schedules.map(({ runId }) => runId));
  const free = runs?.filter(({ runId, refreshOf }) => refreshOf === null && !scheduled.has(runId)) ?? [];
  return (
    <Stack component="section" gap="sm" aria-labelledby="new-refresh">
      <Title order={2} size="h4" id="new-refresh">
        Take a run again by a schedule
      </Title>
      {runs && free.length === 0 && <Text>There is no published run without a schedule.</Text>}
      {free.length > 0 && <NewForm key={free[0]?.runId} runs={free} change={change} />}
    </Stack>
  );
}

function NewForm({ runs, change }: { runs: readonly RunView[]; change: ChangeRefresh }) {
  const [runId, setRunId] = useState(runs[0]?.runId ?? '');
  const [every, setEvery] = useState('week');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ act: 'create', runId, every });
  };
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="xs">
        <NativeSelect
          label="Run"
          data={runs.map(run => ({ value: run.runId, label: `${run.title} (${when(run.createdAt)})` }))}
          value={runId}
          onChange={event => setRunId(event.currentTarget.value)}
          style={{ flex: '0 1 420px', minWidth: 0 }}
        />
        <NativeSelect
          label="How often"
          data={everyChoices}
          value={every}
          onChange={event => setEvery(event.currentTarget.value)}
        />
        <Button type="submit" loading={change.isPending}>
          Make the schedule
        </Button>
      </Group>
    </form>
  );
}
