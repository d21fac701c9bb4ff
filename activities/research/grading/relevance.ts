import { needsMet } from '#activities/research/evidence/need-signs';
import { termsOf } from '#activities/research/search/terms';
import type { ResearchQuestion } from '#shared/contracts/plan';
import type { Passage } from '#shared/contracts/source';

/** Terms of a text with how rare each is among what is searched, 0 to 1; 1 stands in no passage at all. */
export type Weigh = (text: string) => ReadonlyMap<string, number>;

export type Asked = Pick<ResearchQuestion, 'text' | 'queries' | 'needs'>;

/** So much must a phrase weigh to count in full: three or four rare words. A shorter one is met by chance. */
const wholePhrase = 3.5;
/** A search phrase says less about what is asked than the question itself. */
const phraseShare = 0.8;
const needShare = 0.15;

/**
 * How far passages speak of what a question asks: the share of its words, by rarity, that they have in text, cells or
 * headings, and a little for signs of what it needs. 0 to 1.15. It says nothing of truth, age or authority.
 */
export function relevanceTo({ text, queries, needs }: Asked, weigh: Weigh): (passage: Passage) => number {
  const question = weigh(text);
  const phrases = queries.filter(query => query !== text).map(weigh);
  return passage => {
    const { headings, fields } = passage;
    const terms = new Set(termsOf([passage.text, ...headings, ...Object.entries(fields).flat()].join(' ')));
    const byPhrase = Math.max(0, ...phrases.map(phrase => shareOf(phrase, terms)));
    return Math.max(shareOf(question, terms), phraseShare * byPhrase) + needShare * needsMet(passage, needs);
  };
}

function shareOf(phrase: ReadonlyMap<string, number>, terms: ReadonlySet<string>): number {
  let [met, whole] = [0, 0];
  for (const [term, weight] of phrase) {
    whole += weight;
    if (terms.has(term)) met += weight;
  }
  return met / Math.max(whole, wholePhrase);
}
