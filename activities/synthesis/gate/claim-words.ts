import type { BriefEssentials } from '#activities/synthesis/drafting-input';
import type { Claim } from '#shared/contracts/claim';
import { negationCues } from '#shared/text/negation';
import { contentWords } from '#shared/text/similarity';

/** Of a derived sentence's words; fewer, and it tells something else than its claims. */
const enoughShared = 0.6;

/** Everything that words about these claims may name: their texts, quotes and ids. */
export function wordsOfClaims(claims: readonly Claim[]): string {
  return claims
    .flatMap(({ id, text, citations, subjects }) => [text, ...citations.map(({ quote }) => quote), ...subjects, id])
    .join('\n');
}

export function wordsOfBrief(brief: BriefEssentials): string {
  const { title, idea, audience, geographies, competitors, outOfScope } = brief;
  return [title, idea, ...audience, ...geographies, ...competitors, ...outOfScope].join('\n');
}

/** Why a sentence is none that these claims make; null when it may stand. Facts are not its matter. */
export function saysAnother(sentence: string, claims: readonly Claim[]): string | null {
  const texts = claims.flatMap(({ text, citations }) => [text, ...citations.map(({ quote }) => quote)]);
  const there = new Set(contentWords(texts.join('\n')));
  const words = [...new Set(contentWords(sentence))];
  const shared = words.filter(word => there.has(word)).length;
  if (shared < words.length * enoughShared) return 'most of its words are not those of its claims';
  const isTurned = negationCues(sentence).length > 0 && !texts.some(text => negationCues(text).length > 0);
  return isTurned ? 'it denies what its claims state' : null;
}
