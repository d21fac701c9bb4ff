import type { EntailmentInput, ShownClaim, ShownQuote } from '#activities/verification/entailment/entailment-input';
import type { Library, OpenedSource } from '#activities/verification/evidence/library';
import type { Citation, Claim } from '#shared/contracts/claim';
import type { Passage } from '#shared/contracts/source';

/** A claim with the quotes that are to carry it. */
export type Cited = Pick<Claim, 'id' | 'text' | 'citations'>;

/** Characters on each side of a quote: a sentence or two. */
const around = 240;
/** Of one question: as many claims as a model drafts for a section; the characters are those of claims and quotes. */
const [mostClaims, mostCharacters] = [18, 24_000];

/** Claims with their quotes, in questions of a size that a model judges with care. Order is kept. */
export function batchesOf(claims: readonly Cited[], library: Library): EntailmentInput[] {
  const batches: ShownClaim[][] = [];
  let room = 0;
  for (const shown of claims.map(claim => shownClaim(claim, library))) {
    const size = JSON.stringify(shown).length;
    const last = batches.at(-1);
    if (last && last.length < mostClaims && size <= room) last.push(shown);
    else batches.push([shown]);
    room = (last === batches.at(-1) ? room : mostCharacters) - size;
  }
  return batches.map(batch => ({ claims: batch }));
}

function shownClaim({ id, text, citations }: Cited, library: Library): ShownClaim {
  return { id, text, quotes: citations.map(citation => shownQuote(citation, library.get(citation.sourceId))) };
}

function shownQuote({ quote, start, end }: Citation, opened: OpenedSource | undefined): ShownQuote {
  const none = { title: 'a source that the corpus does not hold', publisher: null, published: null };
  if (!opened) return { ...none, under: [], columns: [], quote, before: null, after: null };
  const { source, passages } = opened;
  const first = passages.findIndex(each => each.start < end && start < each.end);
  const { headings = [], fields = {} } = passages[first] ?? {};
  const columns = Object.keys(fields);
  const near = columns.length === 0 && first >= 0 ? surroundings(passages, { first, start, end }) : null;
  const { title, publisher, publishedAt: published } = source;
  return { title, publisher, published, under: headings, columns, quote, ...(near ?? { before: null, after: null }) };
}

interface Place {
  /** Position of the first passage that the quote stands in. */
  readonly first: number;
  readonly start: number;
  readonly end: number;
}

/** From passages only: what gave orders to readers was left out of them, and still stands in the text. */
function surroundings(passages: readonly Passage[], { first, start, end }: Place) {
  const last = passages.findLastIndex(each => each.start < end && start < each.end);
  const [own, final] = [passages[first], passages[last]];
  const before = [proseOf(passages[first - 1]), own?.text.slice(0, Math.max(0, start - own.start)) ?? ''];
  const after = [final?.text.slice(end - final.start) ?? '', proseOf(passages[last + 1])];
  return { before: theEnd(told(before)), after: theBeginning(told(after)) };
}

function proseOf(passage: Passage | undefined): string {
  return passage && Object.keys(passage.fields).length === 0 ? passage.text : '';
}

function told(parts: readonly string[]): string {
  return parts
    .map(part => part.trim())
    .filter(part => part !== '')
    .join(' ');
}

/** Without the word that was cut through; null of nothing. */
function theEnd(text: string): string | null {
  return (text.length > around ? text.slice(-around).replace(/^\S*\s/u, '') : text) || null;
}

function theBeginning(text: string): string | null {
  return (text.length > around ? text.slice(0, around).replace(/\s\S*$/u, '') : text) || null;
}
