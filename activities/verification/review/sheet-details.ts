import { inertLine } from '#activities/kit/inert-line';
import type { ReviewItem, ReviewSheet } from '#shared/contracts/claim-review';
import { sectionTitles } from '#shared/contracts/section';

/** The Temporal UI shows at most 20 kB; the rest is room for the decision's JSON. */
const maxCharacters = 12_000;
const longestQuote = 240;
const mostFindings = 3;

const titles: Record<ReviewSheet['kind'], string> = {
  claims: 'Claims that are not sure',
  regulatory: 'Regulatory claims',
};

/** The sheet as Markdown for a person who decides about it, at most 12,000 characters. */
export function sheetDetails(sheet: ReviewSheet, { runId, revision }: { runId: string; revision: number }): string {
  const head = `### ${titles[sheet.kind]}: ${sheet.items.length}, revision ${revision}\n\n${purpose(sheet)}`;
  const rest = (left: number) => `\n\n… and ${left} more: \`assay review ${runId}\` and the console show all.`;
  const room = maxCharacters - head.length - rest(sheet.items.length).length;
  const shown = within(sheet.items.map(itemLines), room);
  const left = sheet.items.length - shown.length;
  return [head, ...shown].join('\n\n') + (left > 0 ? rest(left) : '');
}

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
    used += block.length + 2;
    return used > room;
  });
  return blocks.slice(0, end < 0 ? blocks.length : end);
}

const reasons: Record<ReviewItem['because'], string> = {
  'low-confidence': 'not sure',
  dropped: 'did not pass the checks',
  always: 'always asked about',
};

function itemLines(item: ReviewItem): string {
  const { claimId, sectionId, text, confidence, because, citations, agreeing, contradicting, problem } = item;
  const failed = item.findings.filter(({ passed }) => !passed).map(({ detail }) => detail);
  return [
    `**\`${claimId}\`** · ${sectionTitles[sectionId]} · ${Math.round(confidence * 100)}% · ${reasons[because]}`,
    `> ${inertLine(text)}`,
    ...(problem === null ? [] : [`- **Still open:** ${inertLine(cut(problem))}`]),
    ...citations.map(each => `- Quote: “${inertLine(cut(each.quote))}” (${inertLine(cut(originOf(each)))})`),
    ...failed.slice(0, mostFindings).map(detail => `- Check: ${inertLine(cut(detail))}`),
    ...named('Agrees', agreeing),
    ...named('Contradicts', contradicting),
  ].join('\n');
}

function originOf({ title, publisher, location }: ReviewItem['citations'][number]): string {
  return [title, publisher, location].filter(Boolean).join(', ');
}

function named(what: string, others: ReviewItem['agreeing']): string[] {
  if (others.length === 0) return [];
  return [
    `- ${what}: ${others
      .slice(0, 4)
      .map(({ claimId, text }) => `\`${claimId}\` ${inertLine(cut(text))}`)
      .join('; ')}`,
  ];
}

function cut(text: string): string {
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote - 1).trimEnd()}…`;
}
