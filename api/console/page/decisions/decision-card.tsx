import { Anchor, Badge, Group, Paper, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { QueuedDecision } from '#shared/contracts/decision-queue';
import { counted } from '../words/counted';
import { decidedAt, kindWords } from '../words/kind-words';
import { anyOf } from '../words/role-words';
import { when } from '../words/when';

/** Who is asked about what, since when and until when. */
export function DecisionCard({ decision }: { decision: QueuedDecision }) {
  const { runId, title, kind, isOverdue, escalatedTo } = decision;
  return (
    <Paper withBorder p="sm" radius="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
        <Anchor component={Link} href={decidedAt(runId, kind)} fw={600} style={{ overflowWrap: 'anywhere' }}>
          {title}: {kindWords[kind]}
        </Anchor>
        <Group gap={4} wrap="nowrap" style={{ flexShrink: 0 }}>
          {isOverdue && <Mark color="red" words="Overdue" />}
          {escalatedTo.length > 0 && <Mark color="amber" words="Escalated" />}
        </Group>
      </Group>
      <Text size="sm">{askedOf(decision)}</Text>
      <Text size="sm" c="dimmed">
        {factsOf(decision).join(' · ')}
      </Text>
    </Paper>
  );
}

function Mark({ color, words }: { color: string; words: string }) {
  return (
    <Badge variant="light" tt="none" color={color}>
      {words}
    </Badge>
  );
}

function askedOf({ role, escalatedTo, requestedAt, deadline }: QueuedDecision): string {
  const who = role ? anyOf([role, ...escalatedTo]) : 'a person';
  return `Asks ${who} since ${when(requestedAt)}, until ${when(deadline)}.`;
}

function factsOf({ vertical, revision, items, needed, approved }: QueuedDecision): string[] {
  return [
    vertical,
    `revision ${revision}`,
    ...(items ? [counted(items, 'claim')] : []),
    ...(needed > 1
      ? [`${approved.length} of ${needed} approvals${approved.length > 0 ? `: ${approved.join(', ')}` : ''}`]
      : []),
  ];
}
