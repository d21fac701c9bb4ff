import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { DecisionRecord } from '#shared/contracts/decision';
import { askJson } from '../ask/ask';
import { runPath } from '../ask/use-run';
import { PlainText } from '../layout/plain-text';
import { when } from '../words/when';

/** Also those that were refused. */
export function DecisionLog({ runId }: { runId: string }) {
  const { data } = useQuery({
    queryKey: ['run', runId, 'decisions'],
    queryFn: () => askJson<{ decisions: DecisionRecord[] }>(`${runPath(runId)}/decisions`),
  });
  const decisions = data?.decisions ?? [];
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="decisions">
      <Title order={2} size="h4" mb="sm" id="decisions">
        Decisions
      </Title>
      <Stack gap="xs">
        {decisions.map(decision => (
          <DecisionCard key={`${decision.decidedAt} ${decision.digest} ${decision.detail}`} {...decision} />
        ))}
      </Stack>
    </section>
  );
}

function DecisionCard({
  kind,
  decision,
  revision,
  outcome,
  actor,
  channel,
  decidedAt,
  reason,
  detail,
}: DecisionRecord) {
  return (
    <Paper withBorder p="xs" radius="md">
      <Group gap="xs">
        <Text fw={600}>
          {kind}, revision {revision}: {decision}
        </Text>
        <Badge variant="light" tt="none" color={outcome === 'accepted' ? 'green' : 'gray'}>
          {outcome}
        </Badge>
      </Group>
      <PlainText size="sm">{`${actor ?? 'somebody'} by ${channel}, ${when(decidedAt)}`}</PlainText>
      {reason && <PlainText size="sm">{`Reason: ${reason}`}</PlainText>}
      {outcome !== 'accepted' && <PlainText size="sm">{detail}</PlainText>}
    </Paper>
  );
}
