import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import type { Claim } from '#shared/contracts/claim';
import { sectionTitles } from '#shared/contracts/section';
import type { Reading } from '../document/reading';
import { PlainText } from '../layout/plain-text';
import { counted } from '../words/counted';
import { percent } from '../words/percent';
import { FindingList } from './finding-list';

interface ClaimJudgementProps {
  readonly claim: Claim;
  readonly reading: Reading;
}

const colors = { published: 'green', hedged: 'amber', dropped: 'red' } as const;

/** What is claimed, how it was judged, and what speaks against it. */
export function ClaimJudgement({ claim, reading }: ClaimJudgementProps) {
  const others = claim.disagreesWith.flatMap(id => reading.claims.get(id) ?? []);
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {sectionTitles[claim.sectionId]}
      </Text>
      <PlainText fw={600}>{claim.text}</PlainText>
      <Group gap="xs">
        <Badge variant="light" tt="none" color={colors[claim.publication]}>
          {claim.publication}
        </Badge>
        <Text size="sm">
          {claim.verdict}, confidence {percent(claim.confidence)}, stated by{' '}
          {counted(claim.independentSources, 'independent source')}
        </Text>
      </Group>
      <FindingList findings={claim.findings} />
      {others.length > 0 && (
        <>
          <Title order={2} size="h5">
            Other sources say otherwise
          </Title>
          {others.map(other => (
            <PlainText key={other.id} size="sm">
              {other.text}
            </PlainText>
          ))}
        </>
      )}
    </Stack>
  );
}
