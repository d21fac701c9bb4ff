import { Blockquote, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReviewItem, ReviewSheet } from '#shared/contracts/claim-review';
import { Snapshot } from '../document/snapshot';
import { PlainText } from '../layout/plain-text';

interface ItemEvidenceProps {
  readonly runId: string | null;
  readonly item: ReviewItem;
  readonly sources: ReviewSheet['sources'];
}

/** The stored sources of a claim, one at a time, at the quote. */
export function ItemEvidence({ runId, item: { citations }, sources }: ItemEvidenceProps) {
  const [chosen, setChosen] = useState('0');
  const citation = citations[Number(chosen)];
  const choices = citations.map((_, index) => ({ value: String(index), label: `Source ${index + 1}` }));
  if (!citation) return <Text>No source stands behind it.</Text>;
  const source = sources.find(({ id }) => id === citation.sourceId);
  return (
    <Stack gap="sm">
      {citations.length > 1 && (
        <SegmentedControl data={choices} value={chosen} onChange={setChosen} aria-label="Source" />
      )}
      <PlainText fw={600}>{citation.title}</PlainText>
      {runId !== null && source ? (
        <Snapshot runId={runId} source={source} citation={citation} isPanel />
      ) : (
        <QuoteAlone {...citation} />
      )}
    </Stack>
  );
}

function QuoteAlone({ quote, location, publisher }: ReviewItem['citations'][number]) {
  return (
    <>
      <Blockquote p="sm">
        <PlainText size="sm">{quote}</PlainText>
      </Blockquote>
      <PlainText size="sm" c="dimmed">
        {[publisher, location].filter(Boolean).join(' · ')}
      </PlainText>
    </>
  );
}
