import { speaksAsWe } from '#shared/text/self-contained';

/** Which sentences can stand as a claim. Every rule here drops text; none ever changes it. */

const minWords = 5;
const maxCharacters = 420;

/** Sections of a document that are not its content: navigation, references, legal small print. */
const notContent =
  /^(?:related|references|bibliography|further reading|see also|table of contents|contents|navigation|menu|share|newsletter|subscribe|cookies?|privacy policy|terms of use|about (?:us|the author)|comments|advertisement|disclaimer)$/iu;

/** One person's view, and a text that speaks to its reader. */
const oneVoice = /(?:^|[\s("“])(?:I|I'm|I've|[Mm]y|me)(?=[\s,.;:'’])/u;
/** Research houses and authorities write "we forecast" and "in our sample": what they found, not what they wish. */
const reportsFinding =
  /\b[Ww]e (?:now |also |still )?(?:expect|estimate[ds]?|forecast|project(?:ed)?|predict|put|count(?:ed)?|value[ds]?|found|measured|surveyed|asked|interviewed|observed|reckon|calculate[ds]?)\b|\b[Oo]ur (?:own )?(?:\p{L}+ )?(?:sample|survey|panel|data|estimates?|forecast|count|figures|analysis|study|research|model)\b/u;
/** Who made a text and when is said of the text. */
const byline =
  /^(?:compiled|published|prepared|issued|released|written|posted|(?:last )?updated|saved|retrieved|accessed)\b.{0,80}\b(?:by|on|in|updated)\b.{0,80}(?:\d{4}|committee|staff|editors?|team|desk)\b/iu;
const boilerplate =
  /\b(?:click here|read more|sign up|log ?in|subscribe|cookies?|all rights reserved|terms of (?:use|service) apply|share this|table of contents|skip to|copyright|download (?:the|our|a free)|request a (?:demo|sample)|buy now|contact us)\b/iu;

/** Nouns by which a text speaks of itself. */
const document =
  '(?:web ?)?(?:page|article|post|posting|blog|guide|digest|thread|column|interview|document|note|text|site|series|passage|section|FAQ|release|copy|explainer|commentary|analysis|item|entry|audit|listing|write-up|re-?publication|summary|report|story|piece|translation|aggregator|feed|list|table|overview|news site|author|poster)s?';
const aboutItself = new RegExp(
  `^(?:(?:the|this|a|an|another|one|part of|(?:first|second) part of)\\s(?:[\\p{L}'’-]+\\s){0,4}?${document}\\b|(?:[\\p{L}'’-]+\\s){0,3}?${document}\\s(?:on|of|by|with|about|from|that|for)\\b|everything (?:below|above)|points from|it says that|figures (?:repeated|given|quoted)|how\\s|why\\s|whether\\s|what\\s)`,
  'iu',
);
const speaksOfSourcing =
  /\b(?:adds no reporting|no (?:human )?author|as checked in|names? no source|not identified as|was produced by software|no official standing|re-?publication|the part (?:shown|read)|source of (?:the )?figures?|gives no source|is one person's work|not the (?:administrator|operator)'s site|the passage|credited to|request for comment|also repeats|has \d+ pages|of its kind|signs with a nickname|own statement|in (?:this|the) (?:article|series|post)\b|case note|holds the definitions|study behind|source list)\b/iu;

export function isContent(headings: readonly string[]): boolean {
  return !headings.some(heading => notContent.test(heading.trim()));
}

/** Advice to a reader is no statement about the market. */
const imperative =
  /^(?:state|add|drop|use|combine|start|see|note|treat|ask|check|consider|contact|visit|click|download|read|learn|get|try|make sure|remember|choose|compare|find|keep in mind)\s(?!of\b|is\b|are\b|was\b|were\b|has\b|by\b)/iu;

export interface Judged {
  /** Without marks. */
  readonly text: string;
  readonly isListItem: boolean;
}

/** A whole, plain statement about the world: not a question, a fragment, an aside of the author or words about the page. */
export function isStatement({ text, isListItem }: Judged): boolean {
  if (wordCount(text) < (isListItem ? 4 : minWords) || text.length > maxCharacters) return false;
  if (imperative.test(text)) return false;
  if (/[?:;,]$|\.\.\.$|…$/u.test(text)) return false;
  if (!isListItem && !/[.!]["'”’)\]]*$/u.test(text)) return false;
  // Nobody who measured shouts.
  if (/!{2,}/u.test(text)) return false;
  if (/https?:\/\/\S+$/u.test(text) && wordCount(text) < 8) return false;
  if (speaksOfTheSpeaker(text) || byline.test(text)) return false;
  return hasBalancedMarks(text) && !boilerplate.test(text) && !speaksOfSourcing.test(text);
}

/** "We" is told only where it reports; the reader is told who speaks by `speaksAsWe`. */
function speaksOfTheSpeaker(text: string): boolean {
  return oneVoice.test(text) || (speaksAsWe(text) && !reportsFinding.test(text));
}

/** Speaks of its own document; worth keeping only where it reports a figure or a name. */
export function speaksOfItself(text: string): boolean {
  return aboutItself.test(text);
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,%-]*/gu)?.length ?? 0;
}

function hasBalancedMarks(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return count(/\(/gu) === count(/\)/gu) && count(/"/gu) % 2 === 0 && count(/“/gu) === count(/”/gu);
}
