import { defineCheck, fatal, type Objection } from '#activities/verification/checks/define-check';
import { wordTokens } from '#activities/verification/evidence/closeness';
import { stems, templateWords } from '#activities/verification/evidence/words';
import { comparisonCues, negationCues } from '#shared/text/negation';
import { contentWords } from '#shared/text/similarity';

/** Words of measure: one put for another changes the size of what is said. */
const measures = new Set(
  'thousand thousands million millions billion billions trillion dollar dollars euro euros pound pounds yen cents percent second seconds minute minutes hour hours day days week weeks month months quarter quarters year years decade decades daily weekly monthly yearly annual annually gb mb tb kb ms'.split(
    ' ',
  ),
);

/** Between the same two words the source has another one: "lost market share" told as "gained market share". */
export default defineCheck({
  name: 'words-not-exchanged',
  order: 100,
  shows: 'no telling word was put in place of the one the source has',
  appliesTo: () => true,
  run: ({ body, stated }) => {
    const between = middles(stated);
    const there = stems(stated);
    return triples(body).flatMap(([before, word, after]) => {
      const source = between.get(`${before} ${after}`);
      if (!source || source.has(word) || !isTelling(word)) return [];
      return isPivot(word) || contentWords(word).every(stem => !there.has(stem) && !templateWords.has(stem))
        ? exchanged(word, source)
        : [];
    });
  },
});

/** Numbers and other marks are looked at elsewhere. */
function exchanged(word: string, source: ReadonlySet<string>): Objection[] {
  const telling = [...source].filter(other => isTelling(other) && !/^\p{N}/u.test(other) && !isSameStem(word, other));
  if (telling.length === 0) return [];
  const isOpposite = comparisonCues(word).length > 0 && telling.every(other => comparisonCues(other).length > 0);
  return [{ ...fatal(`the claim says "${word}" where the source says "${telling[0]}"`), isOpposite }];
}

function isSameStem(a: string, b: string): boolean {
  return contentWords(a).join() === contentWords(b).join() && contentWords(a).length > 0;
}

function isTelling(word: string): boolean {
  return /^\p{L}/u.test(word) && (contentWords(word).length > 0 || isPivot(word));
}

function isPivot(word: string): boolean {
  return measures.has(word) || comparisonCues(word).length > 0 || negationCues(word).length > 0;
}

function triples(text: string): [string, string, string][] {
  const words = wordTokens(text).map(token => token.word);
  return words.slice(1).map((word, i) => [words[i] ?? '', word, words[i + 2] ?? '.']);
}

function middles(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [before, word, after] of triples(text)) {
    const key = `${before} ${after}`;
    found.set(key, (found.get(key) ?? new Set()).add(word));
  }
  return found;
}
