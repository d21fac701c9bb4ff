import type { Brief } from '#shared/contracts/brief';
import { contentWords } from '#shared/text/similarity';

/** The words a brief turns on, as it writes them, most telling first: a word of the title counts for three of the idea. */
export function keyTerms(brief: Pick<Brief, 'title' | 'idea'>, limit: number): string[] {
  const terms = new Map<string, { word: string; weight: number }>();
  const weigh = (text: string, weight: number) => {
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]{2,}/gu) ?? []) {
      const [stem] = contentWords(word);
      if (stem === undefined) continue;
      const known = terms.get(stem) ?? { word, weight: 0 };
      terms.set(stem, { word: known.word, weight: known.weight + weight });
    }
  };
  weigh(brief.title, 3);
  weigh(brief.idea, 1);
  return [...terms.values()]
    .sort((a, b) => b.weight - a.weight || a.word.localeCompare(b.word, 'en'))
    .slice(0, limit)
    .map(({ word }) => word);
}
