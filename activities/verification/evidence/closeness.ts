import { normaliseForMatch } from '#shared/text/normalise';
import { shingles } from '#shared/text/similarity';

/** Word pairs of the claim that the evidence has too, 0 to 1: near 1 for a sentence taken over, low for one told anew. */
export function closeness(claim: string, evidence: string): number {
  const told = shingles(claim, 2);
  const there = shingles(evidence, 2);
  const common = [...told].filter(pair => there.has(pair)).length;
  return told.size === 0 ? 0 : common / told.size;
}

/** From here on the claim is the source's own sentence: a word that differs was changed, not rephrased. */
export const nearVerbatim = 0.5;

/** Words, numbers with their marks, in lower case, with places; sentence ends are tokens of their own. */
export function wordTokens(text: string): { readonly word: string; readonly start: number; readonly end: number }[] {
  const pattern = /[\p{L}\p{N}]+(?:['’.,&+/-][\p{L}\p{N}]+)*|[%$€£¥₹]|[.!?;|](?=\s|$)/gu;
  return Array.from(text.matchAll(pattern), match => ({
    word: normaliseForMatch(match[0]).toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
