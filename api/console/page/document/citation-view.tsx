import { Button } from '@mantine/core';
import type { Citation } from '#shared/contracts/claim';
import type { Reading } from './reading';

interface CitationViewProps {
  readonly reading: Reading;
  readonly citation: Citation;
  /** Where the publisher is named beside it. */
  readonly isShort?: boolean;
}

/** "[3] Publisher": opens the stored source at the quote. */
export function CitationView({ reading, citation, isShort = false }: CitationViewProps) {
  const source = reading.sources.get(citation.sourceId);
  const number = reading.numberOf(citation.sourceId);
  const name = source?.publisher ?? source?.title ?? citation.sourceId;
  return (
    <Button
      variant="default"
      size="compact-xs"
      onClick={() => reading.open(citation)}
      aria-label={`Source ${number}, ${name}: show the quote`}
      maw="100%"
    >
      [{number}]{isShort ? '' : ` ${name}`}
    </Button>
  );
}
