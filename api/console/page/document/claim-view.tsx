import { Badge, Group, List, Paper, Text } from '@mantine/core';
import type { Claim } from '#shared/contracts/claim';
import { PlainText } from '../layout/plain-text';
import { percent } from '../words/percent';
import { CitationView } from './citation-view';
import { LoneBadge } from './lone-badge';
import { type Reading, reasonsOf } from './reading';

interface ClaimViewProps {
  readonly reading: Reading;
  readonly claim: Claim | undefined;
}

/** A claim with how it was judged and the words it rests on. */
export function ClaimView({ reading, claim }: ClaimViewProps) {
  if (!claim) return null;
  const reasons = reasonsOf(claim);
  return (
    <Paper withBorder p="sm" radius="md">
      <PlainText>{claim.text}</PlainText>
      <Group gap="xs" mt={4}>
        {claim.publication !== 'published' && (
          <Badge variant="light" tt="none" color={claim.publication === 'hedged' ? 'amber' : 'red'}>
            {claim.publication}
          </Badge>
        )}
        <LoneBadge claim={claim} />
        <Text size="sm" c="dimmed">
          {claim.verdict}, confidence {percent(claim.confidence)}
        </Text>
        {claim.citations.map(citation => (
          <CitationView key={`${citation.sourceId} ${citation.start}`} reading={reading} citation={citation} />
        ))}
      </Group>
      {reasons.length > 0 && (
        <List size="sm" aria-label="Why it was not published in full">
          {reasons.map(reason => (
            <List.Item key={reason}>
              <PlainText size="sm">{reason}</PlainText>
            </List.Item>
          ))}
        </List>
      )}
    </Paper>
  );
}
