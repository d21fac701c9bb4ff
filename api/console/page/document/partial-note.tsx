import { Alert, Anchor, Text } from '@mantine/core';
import type { Mrd } from '#shared/contracts/mrd';
import { counted } from '../words/counted';

/** What a reader must know before they take the document for the whole. */
export function PartialNote({ mrd }: { mrd: Mrd }) {
  const notes = notesOf(mrd);
  if (notes.length === 0 && !mrd.withheld?.length) return null;
  return (
    <Alert
      color="amber"
      variant="outline"
      title={mrd.status === 'partial' ? 'This document is partial' : 'Some words were withheld'}
    >
      {notes.map(note => (
        <Text key={note} size="sm">
          {note}
        </Text>
      ))}
      <Withheld withheld={mrd.withheld} />
    </Alert>
  );
}

function notesOf({ status, sections, engine }: Mrd): string[] {
  if (status !== 'partial') return [];
  const titles = (wanted: string) => sections.filter(section => section.status === wanted).map(({ title }) => title);
  const [none, some] = [titles('insufficient-evidence'), titles('partial')];
  return [
    ...(none.length > 0 ? [`Without enough evidence: ${none.join(', ')}.`] : []),
    ...(some.length > 0 ? [`In part: ${some.join(', ')}.`] : []),
    ...(none.length + some.length === 0 ? [engine.statement] : []),
  ];
}

function Withheld({ withheld = [] }: Pick<Mrd, 'withheld'>) {
  if (withheld.length === 0) return null;
  return (
    <Text size="sm">
      <Anchor href="#withheld" size="sm" underline="always">
        {counted(withheld.length, 'piece of writing is', 'pieces of writing are')} withheld
      </Anchor>
      , since what {withheld.length === 1 ? 'it links' : 'they link'} to does not carry{' '}
      {withheld.length === 1 ? 'it' : 'them'}.
    </Text>
  );
}
