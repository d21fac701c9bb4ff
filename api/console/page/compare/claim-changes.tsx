import { Badge, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ClaimChange } from '#shared/contracts/run-diff';
import { type SectionId, sectionTitles } from '#shared/contracts/section';
import { PlainText } from '../layout/plain-text';
import { counted } from '../words/counted';

const groups = [
  { change: 'appeared', title: 'Claims that appeared', color: 'green' },
  { change: 'died', title: 'Claims that died', color: 'red' },
  { change: 'judged-anew', title: 'Claims judged otherwise', color: 'amber' },
] as const;

export function ClaimChanges({ claims }: { claims: readonly ClaimChange[] }) {
  return groups.map(({ change, title, color }) => {
    const changed = claims.filter(claim => claim.change === change);
    if (changed.length === 0) return null;
    return (
      <Stack key={change} component="section" gap="xs" aria-labelledby={change}>
        <Group gap="xs">
          <Title order={2} size="h4" id={change}>
            {title}
          </Title>
          <Badge variant="light" color={color} tt="none">
            {counted(changed.length, 'claim')}
          </Badge>
        </Group>
        {changed.map(claim => (
          <ClaimCard key={`${claim.sectionId} ${claim.text}`} claim={claim} />
        ))}
      </Stack>
    );
  });
}

function ClaimCard({ claim: { sectionId, text, before, after } }: { claim: ClaimChange }) {
  return (
    <Paper withBorder p="xs" radius="md">
      <PlainText size="sm">{text}</PlainText>
      <Text size="xs" c="dimmed">
        {sectionTitles[sectionId as SectionId] ?? sectionId}
      </Text>
      <SimpleGrid cols={2} spacing="xs" mt={4}>
        <Standing side="Before" standing={before} />
        <Standing side="After" standing={after} />
      </SimpleGrid>
    </Paper>
  );
}

function Standing({ side, standing }: { side: string; standing: ClaimChange['before'] }) {
  return (
    <Text size="sm">
      <Text span size="sm" fw={600}>
        {side}:
      </Text>{' '}
      {standing ? `${standing.publication}, judged “${standing.verdict}”` : 'not there'}
    </Text>
  );
}
