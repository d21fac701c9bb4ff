import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { DecisionRecord } from '#shared/contracts/decision';
import { askJson } from '../ask/ask';
import { runPath } from '../ask/use-run';
import { PlainText } from '../layout/plain-text';
import { whoDecided } from '../words/who-decided';

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

function DecisionCard(record: DecisionRecord) {
  const { kind, decision, revision, outcome, reason, detail } = record;
  return (
    <Paper withBorder p="xs" radius="md">
      <Group gap="xs">
        <Text fw={600}>
          {kind}, revision {revision}: {decision}
        </Text>
        <Badge variant="light" tt="none" color={outcome === 'accepted' || outcome === 'counted' ? 'green' : 'gray'}>
          {outcome}
        </Badge>
        <IdentityBadge isVerified={record.isVerified} />
      </Group>
      <PlainText size="sm">{whoDecided(record)}</PlainText>
      {reason && <PlainText size="sm">{`Reason: ${reason}`}</PlainText>}
      {outcome !== 'accepted' && <PlainText size="sm">{detail}</PlainText>}
    </Paper>
  );
}

/** Runs from before there were tokens say nothing of it. */
function IdentityBadge({ isVerified }: { isVerified: boolean | undefined }) {
  if (isVerified === undefined) return null;
  return (
    <Badge variant="outline" tt="none" color={isVerified ? 'green' : 'amber'}>
      {isVerified ? 'verified' : 'not verified'}
    </Badge>
  );
}
