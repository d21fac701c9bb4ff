import { findGeographies } from '#shared/text/geographies';
import { findNames } from '#shared/text/names';

/** How a sentence leans on what stands before it. */
export type Leaning = 'stands-alone' | 'needs-previous' | 'needs-title';

const pronoun =
  /^(?:it|its|others|several of them|they|their|them|he|his|she|her|this|these|those|that|such|both|neither|either|one of (?:them|these)|another|the (?:former|latter|same|other|others|first|second|third|two|three|rest|answer|reason|result|difference|pasted)|all of (?:them|these)|some of (?:them|these)|most of (?:them|these)|there|here|then|so|instead|otherwise|afterwards|also|too)\b/iu;
const vagueSubject =
  /^(?:the|an?|our)\s(?:[\p{Ll}-]+\s)?(?:article|page|report|author|authors|study|survey|guide|company|firm|vendor|operator|team|book|product|service|platform|engine|tool|paper|post|poster|opinion|order|court|law|act|bill|agency|chief executive|founder|government|industry|analyst|speaker|text|blog|plan|price|list|number|figure|total|market|source|thread|faq|app|apps|game|site|method|sample|question|action|case|claim|letter|staff|jury|range|payment|fund|programme|program|regulation|ruling|rules|quota|round|release|digest|filing|note|upper|lower|two)s?\b(?!\s(?:of|for|in|on|that|which|named|called)\s)/iu;
const connective =
  /^(?:however|moreover|furthermore|meanwhile|in addition|additionally|besides|also|but|and|or|so|yet|still|thus|therefore|hence|for example|for instance|in fact|indeed|of course|again|finally|overall|in short|nevertheless|nonetheless|on the other hand|by contrast|in contrast|similarly|as a result|consequently),?\s+(?=\p{L})/iu;

/** Words at the start that only join it to the sentence before; cut off, the rest says the same. */
export function withoutConnective(text: string): string {
  const cut = text.replace(connective, '');
  return cut === text ? text : cut.charAt(0).toUpperCase() + cut.slice(1);
}

const namedNowhere =
  /^(?:\p{L}+ (?:named|given|listed|described|quoted)\b|(?:one|two|three|four|five|six|several|some|many|other|further)\s[\p{L}-]+\s(?:[\p{L}-]+\s)?(?:are|is|were|was|have|has)\b)/iu;
const refersBack =
  /\b(?:the|this|that|these|those) (?:company|firm|vendor|article|page|author|report|study|survey|product|service|platform|state|court|order|opinion|law|act|model|app|operator|business)\b/iu;

/** A sentence that names nobody and no place, or speaks of "the company", says only with its title what it is about. */
export function leaningOf(text: string): Leaning {
  if (pronoun.test(text)) return 'needs-previous';
  if (vagueSubject.test(text) || namedNowhere.test(text)) return 'needs-title';
  const isNamed = findNames(text).length > 0;
  if (isNamed) return 'stands-alone';
  return refersBack.test(text) || findGeographies(text).length === 0 ? 'needs-title' : 'stands-alone';
}
