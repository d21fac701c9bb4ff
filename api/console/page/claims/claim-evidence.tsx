import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Claim } from '#shared/contracts/claim';
import type { Reading } from '../document/reading';
import { Snapshot } from '../document/snapshot';

interface ClaimEvidenceProps {
  readonly claim: Claim;
  readonly reading: Reading;
}

/** The stored sources of a claim, one at a time, at the quote. */
export function ClaimEvidence({ claim: { citations }, reading }: ClaimEvidenceProps) {
  const [chosen, setChosen] = useState('0');
  const citation = citations[Number(chosen)];
  const source = citation && reading.sources.get(citation.sourceId);
  const choices = citations.map(({ sourceId }, index) => ({
    value: String(index),
    label: `Source ${reading.numberOf(sourceId)}`,
  }));
  return (
    <Stack gap="sm">
      {citations.length > 1 && (
        <SegmentedControl data={choices} value={chosen} onChange={setChosen} aria-label="Source" />
      )}
      {source ? (
        <>
          <Text fw={600}>{source.title}</Text>
          <Snapshot runId={reading.runId} source={source} citation={citation} isPanel />
        </>
      ) : (
        <Text>The document names no such source.</Text>
      )}
    </Stack>
  );
}
