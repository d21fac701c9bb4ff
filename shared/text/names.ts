import { findGeographies } from '#shared/text/geographies';
import {
  isCapitalised,
  isLegalForm,
  isPlainTerm,
  isUnmistakable,
  type NameToken,
  nameTokens,
} from '#shared/text/name-tokens';
import { ordinaryStarts } from '#shared/text/name-words';
import { splitSentences } from '#shared/text/sentences';

export interface Name {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Line {
  readonly start: number;
  readonly text: string;
  readonly tokens: readonly NameToken[];
  /** Most words capitalised: capitals say little. */
  readonly isTitle: boolean;
}

/** What the whole text says about a word: written with a capital inside a sentence, or in lower case anywhere. */
interface Vocabulary {
  readonly capitalised: ReadonlySet<string>;
  readonly lower: ReadonlySet<string>;
}

const connector = /^(?:of|the|for|de|du|van|von|der|la|le|y|and)$/u;

/**
 * Runs of proper nouns: companies, products, organisations, people. A single capitalised ordinary word at the start of a
 * sentence is none; in headings only words that are unmistakable, or are names elsewhere in the text, count. Places alone,
 * months, currencies and common acronyms are none. `known`: words that are names without doubt, wherever they stand.
 */
export function findNames(text: string, known: ReadonlySet<string> = new Set()): Name[] {
  const lines = splitSentences(text).map(({ start, text: written }) => lineOf(start, written));
  const vocabulary = vocabularyOf(lines, known);
  const places = new Set(findGeographies(text).map(place => `${place.start}:${place.end}`));
  return lines
    .flatMap(line => runsOf(line.tokens).flatMap(run => namesIn(run, line, vocabulary)))
    .map(span => ({ ...span, text: text.slice(span.start, span.end) }))
    .filter(name => !places.has(`${name.start}:${name.end}`));
}

function lineOf(start: number, text: string): Line {
  const tokens = nameTokens(text);
  const words = tokens.filter(token => /^\p{L}{3,}/u.test(token.text) && !connector.test(token.text));
  const capitals = words.filter(token => /^\p{Lu}/u.test(token.text)).length;
  const isHeading = /^#{1,6}\s/u.test(text) || !/[.!?:;,"”)]$/u.test(text);
  return { start, text, tokens, isTitle: isHeading && words.length >= 3 && capitals / words.length >= 0.6 };
}

function vocabularyOf(lines: readonly Line[], known: ReadonlySet<string>): Vocabulary {
  const capitalised = new Set<string>(known);
  const lower = new Set<string>();
  for (const line of lines) {
    for (const token of line.tokens) {
      if (/^\p{Ll}/u.test(token.text)) lower.add(token.text);
      else if (!line.isTitle && !token.isFirst && isCapitalised(token)) capitalised.add(token.text);
    }
  }
  return { capitalised, lower };
}

/** Neighbouring capitalised words, over a blank or "&", joined by of, the, for inside; by "and" only before a legal form. */
function runsOf(tokens: readonly NameToken[]): NameToken[][] {
  const runs: NameToken[][] = [[]];
  tokens.forEach((token, i) => {
    if (!isNeighbour(token, runs.at(-1)?.at(-1))) runs.push([]);
    if (belongs(tokens, i, runs.at(-1) ?? [])) runs.at(-1)?.push(token);
    else runs.push([]);
  });
  return runs.map(withoutLooseEnds).filter(each => each.length > 0);
}

function isNeighbour(token: NameToken, before: NameToken | undefined): boolean {
  if (token.gap === '. ') return isInitial(before);
  return token.gap === ', ' ? isLegalForm(token.text) : /^(?: | & |-)$/u.test(token.gap);
}

function belongs(tokens: readonly NameToken[], i: number, run: readonly NameToken[]): boolean {
  const token = tokens[i];
  if (!token || isPlainTerm(token.text)) return false;
  return isCapitalised(token) || (run.length > 0 && (joins(tokens, i) || /^\d/u.test(token.text)));
}

function isInitial(token: NameToken | undefined): boolean {
  return token !== undefined && /^\p{Lu}$/u.test(token.text);
}

function joins(tokens: readonly NameToken[], i: number): boolean {
  const written = tokens[i]?.text ?? '';
  const ahead = tokens.slice(i + 1, i + 5);
  const next = ahead[0];
  if (!connector.test(written) || !next) return false;
  const isSpaced = next.gap === ' ';
  if (written === 'and')
    return (
      isSpaced && isCapitalised(next) && ahead.slice(1).some(token => isLegalForm(token.text) && token.gap === ' ')
    );
  return (
    isSpaced && (isCapitalised(next) || (written === 'of' && next.text === 'the' && isCapitalised(ahead[1] ?? next)))
  );
}

/** Numbers belong to a name only when short and last: "Windows 11", not "Skillz 2024". */
function withoutLooseEnds(run: NameToken[]): NameToken[] {
  const last = run.at(-1);
  if (!last) return run;
  const isLoose = connector.test(last.text) || /^(?:\d{3,}|\d.*\p{L}.*|\d+[.,]\d+)$/u.test(last.text);
  return isLoose ? withoutLooseEnds(run.slice(0, -1)) : run;
}

function namesIn(run: readonly NameToken[], line: Line, vocabulary: Vocabulary): Name[] {
  if (line.isTitle) return titleNames(run, line, vocabulary);
  if (run.every(token => isOrdinary(token, vocabulary))) return [];
  const tokens = withoutHead(run.slice(run.findIndex(token => !token.isFirst || !isOrdinary(token, vocabulary))));
  return isName(tokens, vocabulary) ? [spanOf(tokens, line)] : [];
}

/** "Shares of Acme" starts with an ordinary plural, "Bank of America" with the name. */
function withoutHead(run: readonly NameToken[]): readonly NameToken[] {
  const [head, link] = run;
  if (!head?.isFirst || !link || !connector.test(link.text) || !/[^s]s$/u.test(head.text)) return run;
  return run.slice(run.findIndex((token, i) => i > 0 && !connector.test(token.text)));
}

/** A first word is ordinary when it is a usual opener or the text writes it in lower case too. */
function isOrdinary(token: NameToken, { lower, capitalised }: Vocabulary): boolean {
  const written = token.text.toLowerCase();
  if (isUnmistakable(token.text)) return false;
  if (connector.test(token.text) || /^\d/u.test(token.text)) return true;
  return ordinaryStarts.has(written) || (token.isFirst && lower.has(written) && !capitalised.has(token.text));
}

function isName(tokens: readonly NameToken[], { capitalised }: Vocabulary): boolean {
  const [only] = tokens;
  if (!only || tokens.length > 1) return only !== undefined;
  if (only.text.length < 2 || isLegalForm(only.text)) return false;
  return isUnmistakable(only.text) || !only.isFirst || capitalised.has(only.text);
}

/** Of a heading: the parts made of words that are names without doubt. */
function titleNames(run: readonly NameToken[], line: Line, { capitalised }: Vocabulary): Name[] {
  const isShouting = line.text === line.text.toUpperCase();
  const isSure = (token: NameToken) =>
    !ordinaryStarts.has(token.text.toLowerCase()) &&
    (capitalised.has(token.text) || (!isShouting && isUnmistakable(token.text)));
  const parts: NameToken[][] = [[]];
  for (const token of run) {
    if (isSure(token) || (parts.at(-1)?.length && isLegalForm(token.text))) parts.at(-1)?.push(token);
    else parts.push([]);
  }
  return parts.filter(part => part.length > 0).map(part => spanOf(part, line));
}

function spanOf(tokens: readonly NameToken[], line: Line): Name {
  const start = line.start + (tokens[0]?.start ?? 0);
  const end = line.start + (tokens.at(-1)?.end ?? 0);
  return { start, end, text: '' };
}
