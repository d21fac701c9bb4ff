import { findGeographies } from '#shared/text/geographies';
import { ordinaryStarts } from '#shared/text/name-words';
import { findNames } from '#shared/text/names';

const severalVoices = /(?:^|[\s("“])(?:[Ww]e|[Ww]e're|[Ww]e've|[Oo]ur|us)(?=[\s,.;:'’])(?!\.S)/u;

/** Needs the name of its document to say who "we" are. */
export function speaksAsWe(text: string): boolean {
  return severalVoices.test(text);
}

/** How a sentence leans on what stands before it. */
export type Leaning = 'stands-alone' | 'needs-previous' | 'needs-title';

const pronoun =
  /^(?:it|its|others|several of them|they|their|them|he|his|she|her|this|these|those|that|such|both|neither|either|one of (?:them|these)|another|the (?:former|latter|same|other|others|first|second|third|two|three|rest|answer|reason|result|difference|pasted)|all of (?:them|these)|(?:\p{L}+|\d+%) of (?:them|these|those)|there(?! (?:is|are|was|were|has|have|had)\b)|here|then|so|instead|otherwise|afterwards|also|too)\b/iu;
const vagueSubject =
  /^(?:the|an?|our)\s(?:[\p{Ll}-]+\s)?(?:article|page|report|author|authors|study|survey|guide|company|firm|vendor|operator|team|book|product|service|platform|engine|tool|paper|post|poster|opinion|order|court|law|act|bill|agency|chief executive|founder|government|industry|analyst|speaker|text|blog|plan|price|list|number|figure|total|market|source|thread|faq|app|apps|game|site|method|sample|question|action|case|claim|letter|staff|jury|range|payment|fund|programme|program|regulation|ruling|rules|quota|round|release|digest|filing|note|upper|lower|two|plaintiff|defendant|complaint|lawsuit|suit|judge|party|parties|council|administration|ministry|regulator|amendment|directive|deal|merger|decision|verdict|settlement|association|institute|publisher|writer|reviewer|deadline|change|change[sd]|new)s?\b(?!\s(?:of|for|in|on|that|which|named|called)\s)/iu;
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

/** "the company's apps" of which company? */
export function refersToOther(text: string): boolean {
  return refersBack.test(text);
}

/**
 * A sentence that names nobody and no place, or speaks of "the company", says only with its title what it is about.
 * `known`: words that are names wherever they stand, also first in a sentence.
 */
export function leaningOf(text: string, known: ReadonlySet<string> = new Set()): Leaning {
  if (speaksAsWe(text) && !pronoun.test(text)) return 'needs-title';
  if (pronoun.test(text)) return 'needs-previous';
  if (vagueSubject.test(text) || namedNowhere.test(text) || refersToUnnamed(text)) return 'needs-title';
  if (findNames(text, known).length > 0) return 'stands-alone';
  return refersBack.test(text) || findGeographies(text).length === 0 ? 'needs-title' : 'stands-alone';
}

/** "Closest rival: Bingo Cash", "fee: the larger of ..." say only with what stands above whose rival and which fee. */
function refersToUnnamed(text: string): boolean {
  const [, head = ''] = /^([^:.;]{2,60}):\s/u.exec(text) ?? [];
  return head !== '' && findNames(head).length === 0 && findGeographies(head).length === 0 && !isName(head);
}

/** A lone first word with a capital is a name when nothing else is lower-cased in it: "Gartner:", "Gartner 2026:". */
function isName(head: string): boolean {
  return /^\p{Lu}\p{L}+(?:\s(?:\p{Lu}[\p{L}\p{N}]*|\d+))*$/u.test(head) && !ordinaryStarts.has(firstWord(head));
}

function firstWord(text: string): string {
  return (text.split(/\s/u)[0] ?? '').toLowerCase();
}
