import { contentWords } from '#shared/text/similarity';

/** Stems of a text as a set, numbers left out: they are checked as amounts and dates. */
export function stems(text: string): Set<string> {
  return new Set(
    contentWords(text)
      .flatMap(partsOf)
      .filter(word => !/^\p{N}/u.test(word)),
  );
}

/** "long-running" is also "long" and "running"; addresses and joined names likewise. */
function partsOf(word: string): string[] {
  const parts = word.split(/[-/&.']+/u).filter(part => part !== '');
  return parts.length > 1 ? [word, ...parts.flatMap(part => contentWords(part))] : [word];
}

/** Does every content word of a phrase stand in the text? */
export function holdsWords(words: ReadonlySet<string>, phrase: string): boolean {
  return contentWords(phrase).every(
    word =>
      words.has(word) ||
      /^\p{N}/u.test(word) ||
      partsOf(word)
        .slice(1)
        .some(part => words.has(part)),
  );
}

/** Words that only say where a statement comes from, or name a column that a row has under another word. */
export const templateWords: ReadonlySet<string> = stems(
  'according given gives stated states reported reports said says growth year yearly annual sample size as estimate estimated source',
);
