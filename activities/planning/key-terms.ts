import type { Brief } from '#shared/contracts/brief';
import { contentWords } from '#shared/text/content-words';

/** The words a brief turns on, most telling first: a word of the title counts for three of the idea. */
export function keyTerms(brief: Brief, limit: number): string[] {
  const weights = new Map<string, number>();
  const weigh = (text: string, weight: number) => {
    for (const word of contentWords(text)) weights.set(word, (weights.get(word) ?? 0) + weight);
  };
  weigh(brief.title, 3);
  weigh(brief.idea, 1);
  return [...weights]
    .filter(([word]) => word.length > 2)
    .sort(([a, first], [b, second]) => second - first || a.localeCompare(b, 'en'))
    .slice(0, limit)
    .map(([word]) => word);
}
