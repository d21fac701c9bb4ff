import { Text } from '@mantine/core';
import { wordChanges } from './word-changes';

/** What an edit changes, word by word. */
export function ChangedWords({ before, after }: { before: string; after: string }) {
  if (before === after) return null;
  return (
    <Text component="p" m={0} size="sm" aria-label="What changed" style={{ whiteSpace: 'pre-wrap' }}>
      {wordChanges(before, after).map(({ words, change }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words may change twice
        <Words key={`${place} ${change}`} words={words} change={change} />
      ))}
    </Text>
  );
}

function Words({ words, change }: { words: string; change: 'same' | 'gone' | 'new' }) {
  if (change === 'gone') return <del>{words}</del>;
  return change === 'new' ? <ins>{words}</ins> : <span>{words}</span>;
}
