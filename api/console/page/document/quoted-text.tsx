import { Button, Mark, Paper } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

interface QuotedTextProps {
  readonly text: string;
  /** Of the quote, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** What is shown around the quote at first: a book of a source would hold the page up. */
const around = 20_000;

/** The text of a source as text, with the quote marked and in sight. */
export function QuotedText({ text, start, end }: QuotedTextProps) {
  const mark = useRef<HTMLElement>(null);
  const [isWhole, setWhole] = useState(text.length <= 2 * around);
  const from = isWhole ? 0 : Math.max(0, start - around);
  const to = isWhole ? text.length : Math.min(text.length, end + around);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another quote in the same text is another place
  useEffect(() => mark.current?.scrollIntoView({ block: 'center' }), [start, end]);
  return (
    <>
      {!isWhole && (
        <Button variant="default" size="xs" onClick={() => setWhole(true)}>
          Show the whole source
        </Button>
      )}
      <Paper
        withBorder
        p="sm"
        radius="md"
        component="pre"
        m={0}
        ff="monospace"
        fz="sm"
        aria-label="Text of the source"
        style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      >
        {text.slice(from, start)}
        <Mark ref={mark} color="yellow" fw={600} data-quote>
          {text.slice(start, end)}
        </Mark>
        {text.slice(end, to)}
      </Paper>
    </>
  );
}
