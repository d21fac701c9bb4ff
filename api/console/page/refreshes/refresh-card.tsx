import { Anchor, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import type { RefreshSchedule } from '#shared/contracts/refresh';
import type { ChangeRefresh } from '../ask/use-refreshes';
import { ConfirmButton } from '../decide/confirm-button';
import { when } from '../words/when';
import { everyWords } from './every-words';
import { RefreshResults } from './refresh-results';

interface RefreshCardProps {
  readonly schedule: RefreshSchedule;
  readonly change: ChangeRefresh;
}

export function RefreshCard({ schedule, change }: RefreshCardProps) {
  const { runId, title, isPaused } = schedule;
  return (
    <Paper component="section" withBorder p="sm" radius="md" aria-labelledby={`refresh-${runId}`}>
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start" gap="sm">
          <Title order={2} size="h5" id={`refresh-${runId}`} style={{ overflowWrap: 'anywhere' }}>
            <Anchor component={Link} href={`/runs/${runId}`} fw={600}>
              {title}
            </Anchor>
          </Title>
          <Badge variant="light" tt="none" color={isPaused ? 'gray' : 'green'}>
            {isPaused ? 'Paused' : everyWords(schedule.every)}
          </Badge>
        </Group>
        <Text size="sm">{timesOf(schedule)}</Text>
        <Acts schedule={schedule} change={change} />
        <RefreshResults runId={runId} />
      </Stack>
    </Paper>
  );
}

function Acts({ schedule: { runId, isPaused, title }, change }: RefreshCardProps) {
  const isBusy = change.isPending && change.variables.runId === runId;
  return (
    <Group gap="xs" role="group" aria-label={`Change the schedule of ${title}`}>
      <Button size="xs" loading={isBusy} onClick={() => change.mutate({ act: 'trigger', runId })}>
        Refresh now
      </Button>
      <Button
        size="xs"
        variant="default"
        loading={isBusy}
        onClick={() => change.mutate({ act: isPaused ? 'go-on' : 'pause', runId })}
      >
        {isPaused ? 'Go on' : 'Pause'}
      </Button>
      <ConfirmButton
        does="Delete the schedule"
        asks="Delete the schedule?"
        size="xs"
        variant="outline"
        color="red"
        loading={isBusy}
        onConfirm={() => change.mutate({ act: 'delete', runId })}
      >
        <Text>The run is taken again no longer. What the schedule has brought stays.</Text>
      </ConfirmButton>
    </Group>
  );
}

function timesOf({ nextAt, lastAt, createdBy }: RefreshSchedule): string {
  const next = nextAt ? `Next ${when(nextAt)}` : 'Nothing to come';
  return `${next}, ${lastAt ? `last ${when(lastAt)}` : 'not yet begun'}. Made by ${createdBy}.`;
}
