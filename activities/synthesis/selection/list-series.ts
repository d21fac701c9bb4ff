import type { ProposedCitation } from '#activities/synthesis/proposal';
import { joinNames } from '#activities/synthesis/rows/row-phrases';
import type { Candidate } from '#activities/synthesis/selection/candidate';

const maxCitations = 8;

/**
 * Rows that differ in their place only, told as one list: "cash play blocked in AR, CT and DE". A list is made only if
 * the search found one of its rows; rows that only stand beside it complete the list.
 */
export function listSeries(candidates: readonly Candidate[]): Candidate[] {
  const groups = new Map<string, Candidate[]>();
  const single: Candidate[] = [];
  for (const candidate of candidates) {
    if (!candidate.series) single.push(candidate);
    else groups.set(candidate.series.key, [...(groups.get(candidate.series.key) ?? []), candidate]);
  }
  return [...single, ...[...groups.values()].flatMap(listed)].filter(({ passage }) => passage.hits.length > 0);
}

function listed(group: readonly Candidate[]): Candidate[] {
  const rows = [...group].sort((a, b) => a.passage.index - b.passage.index);
  const [first] = rows;
  if (!first?.series || rows.length < 2) return rows;
  const { citations, covered } = runsOf(rows);
  const members = [...new Set(covered.map(row => row.series?.member ?? ''))];
  const found = [...covered].sort((a, b) => bestHit(b) - bestHit(a))[0] ?? first;
  return [{ ...first, passage: found.passage, text: first.series.tell(joinNames(members)), citations, series: null }];
}

function bestHit({ passage }: Candidate): number {
  return Math.max(0, ...passage.hits.map(hit => hit.score));
}

/** Unbroken runs of rows are one quote each; what would need more than eight quotes is left off the list. */
function runsOf(rows: readonly Candidate[]): { citations: ProposedCitation[]; covered: Candidate[] } {
  const citations: ProposedCitation[] = [];
  const covered: Candidate[] = [];
  let before: Candidate | null = null;
  for (const row of rows) {
    const last = citations.at(-1);
    if (last && before && isNext(before, row))
      citations[citations.length - 1] = { ...last, through: row.passage.index };
    else if (citations.length < maxCitations) {
      citations.push({ passage: row.passage.index, quote: row.passage.text, through: null });
    } else break;
    covered.push(row);
    before = row;
  }
  return { citations, covered };
}

function isNext(before: Candidate, row: Candidate): boolean {
  const [a, b] = [before.passage.order, row.passage.order];
  return a !== null && b === a + 1;
}
