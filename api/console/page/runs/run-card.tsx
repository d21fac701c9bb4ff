import { Anchor, Group, Paper, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { RunView } from '#shared/contracts/run';
import { StateBadge } from '../layout/state-badge';
import { dollars } from '../words/dollars';
import { percent } from '../words/percent';
import { waitsFor } from '../words/waits-for';
import { when } from '../words/when';

export function RunCard({ run }: { run: RunView }) {
  const waiting = waitsFor(run);
  return (
    <Paper withBorder p="sm" radius="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
        <Anchor component={Link} href={`/runs/${run.runId}`} fw={600} style={{ overflowWrap: 'anywhere' }}>
          {run.title}
        </Anchor>
        <StateBadge state={run.state} />
      </Group>
      {waiting && <Text size="sm">{waiting}</Text>}
      <Text size="sm" c="dimmed">
        {factsOf(run).join(' · ')}
      </Text>
    </Paper>
  );
}

function factsOf({ vertical, createdAt, costUsd, confidence, claims }: RunView): string[] {
  return [
    vertical,
    when(createdAt),
    `cost ${dollars(costUsd)}`,
    confidence === null ? 'no confidence yet' : `confidence ${percent(confidence)}`,
    ...(claims.published > 0 ? [`${claims.published} claims`] : []),
  ];
}
