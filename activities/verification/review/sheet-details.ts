import type { ReviewItem, ReviewSheet } from '#shared/contracts/claim-review';
import { sectionTitles } from '#shared/contracts/section';

/** The Temporal UI shows at most 20 kB; the rest is room for the decision's JSON. */
const maxCharacters = 12_000;
const titles: Record<ReviewSheet['kind'], string> = {
  claims: 'Claims that are not sure',
  regulatory: 'Regulatory claims',
};

/**
 * What is asked, as Markdown of at most 12,000 characters. It becomes part of the history of the run, where words of
 * sources have no place: these are in the sheet itself, which the API shows to those who may read it.
 */
export function sheetDetails(sheet: ReviewSheet, { runId, revision }: { runId: string; revision: number }): string {
  const head = `### ${titles[sheet.kind]}: ${sheet.items.length}, revision ${revision}\n\n${purpose(sheet)}`;
  const rest = (left: number) => `\n… and ${left} more.`;
  const where = `\n\n\`assay review ${runId}\` and the console show each with its words, quotes and checks.`;
  const top = [`${head}${where}`, '', ...(sheet.items.length > 0 ? columns : [])].join('\n');
  const room = maxCharacters - top.length - rest(sheet.items.length).length;
  const shown = within(sheet.items.map(itemRow), room);
  const left = sheet.items.length - shown.length;
  return [top, ...shown].join('\n') + (left > 0 ? rest(left) : '');
}

const columns = ['| claim | section | confidence | because | quotes | failed checks |', '|---|---|---|---|---|---|'];

function purpose({ kind, below, items }: ReviewSheet): string {
  if (items.length === 0) {
    return 'Nothing in the corpus could be said about regulation. To approve says that a person knows this and answers for it.';
  }
  const why = kind === 'regulatory' ? 'Every claim of this section is asked about.' : `Less sure than ${below}.`;
  return `${why} What an approval does not name is accepted as it stands; dropped claims stay out unless they are edited or get a source.`;
}

function within(blocks: readonly string[], room: number): string[] {
  let used = 0;
  const end = blocks.findIndex(block => {
    used += block.length + 1;
    return used > room;
  });
  return blocks.slice(0, end < 0 ? blocks.length : end);
}

const reasons: Record<ReviewItem['because'], string> = {
  'low-confidence': 'not sure',
  dropped: 'did not pass the checks',
  always: 'always asked about',
};

function itemRow({ claimId, sectionId, confidence, because, citations, findings, problem }: ReviewItem): string {
  const failed = [...new Set(findings.filter(({ passed }) => !passed).map(({ check }) => check))];
  const why = problem === null ? reasons[because] : 'could not be carried out: still open';
  const cells = [
    `\`${claimId}\``,
    sectionTitles[sectionId],
    `${Math.round(confidence * 100)} %`,
    why,
    citations.length,
    failed.join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}
