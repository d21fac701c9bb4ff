import { Button, Mark, Paper } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

interface QuotedTextProps {
  readonly text: string;
  /** Of the quote, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly isPanel: boolean;
}

/** What is shown around the quote at first: a book of a source would hold the page up. */
const around = 20_000;

/** The text of a source as text, with the quote marked and in sight. */
export function QuotedText({ text, start, end, isPanel }: QuotedTextProps) {
  const mark = useRef<HTMLElement>(null);
  const box = useRef<HTMLPreElement>(null);
  const [isWhole, setWhole] = useState(text.length <= 2 * around);
  const from = isWhole ? 0 : Math.max(0, start - around);
  const to = isWhole ? text.length : Math.min(text.length, end + around);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another quote in the same text is another place
  useEffect(() => {
    // Of a panel only the panel scrolls: the claim beside it stays in sight.
    if (!isPanel) mark.current?.scrollIntoView({ block: 'center' });
    else if (mark.current && box.current) box.current.scrollTop = mark.current.offsetTop - box.current.clientHeight / 3;
  }, [start, end, isPanel]);
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
        ref={box}
        role="group"
        tabIndex={isPanel ? 0 : undefined}
        pos="relative"
        mah={isPanel ? '65vh' : undefined}
        m={0}
        ff="monospace"
        fz="sm"
        aria-label="Text of the source"
        style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', overflowY: 'auto' }}
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
