import { withoutLabel } from '#activities/verification/evidence/claim-label';
import type { CitedEvidence, Dossier } from '#activities/verification/evidence/dossier';
import type { Library, OpenedSource } from '#activities/verification/evidence/library';
import { type RowFacts, rowFacts } from '#activities/verification/evidence/row-facts';
import type { Citation, DraftClaim } from '#shared/contracts/claim';
import type { Passage } from '#shared/contracts/source';
import { findQuoteIn, normaliseForMatch, type TextSpan } from '#shared/text/normalise';

/** What is quoted at greater length proves nothing more; the time for one claim stays bounded. */
const longestQuote = 12_000;
const mostRows = 300;

/** Puts beside a claim what really stands where it points. Rows are read once, however many claims cite them. */
export class DossierRoom {
  readonly #rows = new Map<Passage, RowFacts>();

  readonly #library: Library;

  constructor(library: Library) {
    this.#library = library;
  }

  gather(claim: DraftClaim): Dossier {
    const cited = claim.citations.map(citation => this.#evidence(citation));
    const rows = [...new Set(cited.flatMap(each => each.rows))];
    const prose = cited
      .map(each => each.prose)
      .filter(Boolean)
      .join('\n\n');
    return {
      claim,
      body: withoutLabel(claim.text, cited),
      cited,
      prose,
      rows,
      stated: [prose, ...rows.map(row => row.text)].filter(Boolean).join('\n\n'),
      near: cited.map(nearText).join('\n\n'),
      title: cited.map(titleText).join('\n\n'),
    };
  }

  #evidence(citation: Citation): CitedEvidence {
    const opened = this.#library.get(citation.sourceId);
    const span = opened ? spanOf(opened, citation) : null;
    if (!opened || !span)
      return { citation, source: opened?.source ?? null, occurs: false, passages: [], prose: '', rows: [] };
    const passages = touched(opened.passages, span);
    const prose = passages.filter(passage => !isRow(passage)).map(passage => overlap(opened.text, passage, span));
    return {
      citation,
      source: opened.source,
      occurs: true,
      passages,
      prose: prose.join('\n\n').slice(0, longestQuote),
      rows: passages
        .filter(isRow)
        .slice(0, mostRows)
        .map(passage => this.#rowOf(passage)),
    };
  }

  #rowOf(passage: Passage): RowFacts {
    const known = this.#rows.get(passage) ?? rowFacts(passage);
    this.#rows.set(passage, known);
    return known;
  }
}

function isRow(passage: Passage): boolean {
  return Object.keys(passage.fields).length > 0;
}

/** The stated place when the words stand there, else the first place where they do. */
function spanOf(opened: OpenedSource, { start, end, quote }: Citation): TextSpan | null {
  const slice = opened.text.slice(start, end);
  if (slice.trim() !== '' && (slice === quote || normaliseForMatch(slice) === normaliseForMatch(quote)))
    return { start, end };
  return findQuoteIn(opened.normalised(), quote);
}

function touched(passages: readonly Passage[], span: TextSpan): Passage[] {
  const found: Passage[] = [];
  for (let i = Math.max(0, firstFrom(passages, span.start) - nested); i < passages.length; i++) {
    const passage = passages[i];
    if (!passage || passage.start >= span.end) break;
    if (span.start < passage.end) found.push(passage);
  }
  return found;
}

/** Passages follow one another; a record within a record may still reach over a few that start later. */
const nested = 50;

/** Position of the first passage that starts at or after an offset. */
function firstFrom(passages: readonly Passage[], offset: number): number {
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function overlap(text: string, passage: Passage, span: TextSpan): string {
  return text.slice(Math.max(passage.start, span.start), Math.min(passage.end, span.end));
}

function nearText({ source, passages }: CitedEvidence): string {
  const around = passages.flatMap(passage => [passage.headings.join(' \u00b7 '), isRow(passage) ? '' : passage.text]);
  return [...around, source?.publisher ?? ''].filter(Boolean).join('\n\n');
}

function titleText({ source, rows }: CitedEvidence): string {
  return [source?.title, source?.publishedAt, source?.url, ...rows.map(row => row.bookkeeping)]
    .filter(Boolean)
    .join('\n\n');
}
