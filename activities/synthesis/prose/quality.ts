/** Which sentences can stand as a claim. Every rule here drops text; none ever changes it. */

const minWords = 5;
const maxCharacters = 420;

/** Sections of a document that are not its content: navigation, references, legal small print. */
const notContent =
  /^(?:related|references|bibliography|further reading|see also|table of contents|contents|navigation|menu|share|newsletter|subscribe|cookies?|privacy policy|terms of use|about (?:us|the author)|comments|advertisement|disclaimer)$/iu;

const firstPerson = /(?:^|[\s("“])(?:I|I'm|I've|we|we're|we've|my|our|us|me)(?=[\s,.;:'’])(?!\.S)/u;
const boilerplate =
  /\b(?:click here|read more|sign up|log ?in|subscribe|cookies?|all rights reserved|terms of (?:use|service) apply|share this|table of contents|skip to|copyright|download (?:the|our|a free)|request a (?:demo|sample)|buy now|contact us)\b/iu;

/** Nouns by which a text speaks of itself. */
const document =
  '(?:web ?)?(?:page|article|post|posting|blog|guide|digest|thread|column|interview|document|note|text|site|series|passage|section|FAQ|release|press release|copy|explainer|item|news item|entry|audit|listing|write-up|republication|re-publication|summary|report|record|story|piece|translation|aggregator|feed|question|list|table)s?';
const aboutItself = new RegExp(
  `^(?:the|this|a|an|another|one|part of|second part of|first part of)\\s(?:[\\p{L}'’-]+\\s){0,5}?${document}\\b|^(?:everything (?:below|above)|points from|it says that it relies|no human author|its source list|the source is|the (?:date|figures|numbers|facts|points) (?:above|below|here)|the author (?:says that he|writes|signs|earns|adds)|figures repeated)\\b`,
  'iu',
);
const speaksOfSourcing =
  /\b(?:adds no reporting|no (?:human )?author|as checked in|names? no source|not identified as|was produced by software|no official standing|republication|re-publication|the part (?:shown|read)|source of (?:the )?figures?|gives no source|is one person's work|not the (?:administrator|operator)'s site|the passage|credited to)\b/iu;

export function isContent(headings: readonly string[]): boolean {
  return !headings.some(heading => notContent.test(heading.trim()));
}

export interface Judged {
  /** Without marks. */
  readonly text: string;
  readonly isListItem: boolean;
}

/** A whole, plain statement about the world: not a question, a fragment, an aside of the author or words about the page. */
export function isStatement({ text, isListItem }: Judged): boolean {
  if (wordCount(text) < (isListItem ? 4 : minWords) || text.length > maxCharacters) return false;
  if (/[?:;,]$|\.\.\.$|…$/u.test(text)) return false;
  if (!isListItem && !/[.!]["'”’)\]]*$/u.test(text)) return false;
  if (/https?:\/\/\S+$/u.test(text) && wordCount(text) < 8) return false;
  return hasBalancedMarks(text) && !firstPerson.test(text) && !boilerplate.test(text) && !speaksOfSourcing.test(text);
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
