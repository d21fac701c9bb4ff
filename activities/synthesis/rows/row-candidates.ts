import type { OfferedPassage, SourceNote } from '#activities/synthesis/drafting-input';
import { isContent } from '#activities/synthesis/prose/quality';
import { amountClaims } from '#activities/synthesis/rows/amount-claim';
import { fallbackClaim } from '#activities/synthesis/rows/fallback-claim';
import { readRow } from '#activities/synthesis/rows/read-row';
import type { RowContext, ToldRow } from '#activities/synthesis/rows/row-context';
import { statusClaim } from '#activities/synthesis/rows/status-claim';
import { textClaim } from '#activities/synthesis/rows/text-claim';
import type { Candidate } from '#activities/synthesis/selection/candidate';

/** The claims that a row of a table or a record of a list makes; most rows make one. */
export function rowCandidates(passage: OfferedPassage, source: SourceNote): Candidate[] {
  if (!isContent(passage.headings)) return [];
  const row = readRow(passage.fields);
  const publisher = row.said('publisher') ?? source.publisher;
  const context: RowContext = { row, passage, source, publisher };
  return toldRows(context).map(told => candidate(context, told));
}

function toldRows(context: RowContext): readonly ToldRow[] {
  const text = textClaim(context);
  if (text) return [text];
  const amounts = amountClaims(context);
  if (amounts !== null) return amounts;
  const single = statusClaim(context) ?? fallbackClaim(context);
  return single ? [single] : [];
}

function candidate({ passage, source, publisher }: RowContext, told: ToldRow): Candidate {
  const columns = Object.keys(passage.fields);
  return {
    kind: told.kind,
    text: told.text,
    body: told.body,
    citations: [{ passage: passage.index, quote: passage.text, through: null }],
    numbers: [...told.numbers],
    subjects: [...told.subjects],
    passage,
    source,
    publishers: publisher ? [publisher] : [],
    context: [source.title, ...passage.headings, ...columns, ...told.context].join(' · '),
    factKey: told.factKey,
    series: told.series,
    retell: told.retell,
  };
}
