import { inertLine as cell } from '#activities/kit/inert-line';
import type { ResearchPlan, ResearchQuestion } from '#shared/contracts/plan';
import { sectionTitles } from '#shared/contracts/section';

/** The Temporal UI shows at most 20 kB; the rest is room for the decision's JSON. */
const maxCharacters = 12_000;
const maxNotes = 8;
const linkCharacters = 3_000;

/** The plan as Markdown for a person who decides about it, at most 12,000 characters. */
export function planDetails(
  plan: ResearchPlan,
  { revision, notes }: { revision: number; notes: readonly string[] },
): string {
  const head = [
    `### Research plan: ${cell(plan.title)}`,
    '',
    `Vertical \`${plan.vertical}\`, engine \`${plan.engine}\`, revision ${revision}. ` +
      `${plan.questions.length} questions; expected: ${plan.estimate.toolCalls} searches, ` +
      `${plan.estimate.promptCalls} prompts, ${expectedCost(plan.estimate)}.`,
    ...aboutLinks(plan.links ?? []),
    ...[...aboutMoney(plan.estimate), ...notes.slice(0, maxNotes)].map(note => `\n${cell(note)}`),
    '',
    '| # | Section | Question | Needs | Tools | Critical |',
    '|---|---|---|---|---|---|',
  ].join('\n');
  return `${head}\n${rowsWithin(plan.questions, maxCharacters - head.length - 80)}`;
}

/** Less than a cent is not nothing. */
function expectedCost({ costUsd }: ResearchPlan['estimate']): string {
  return costUsd > 0 && costUsd < 0.01 ? 'under USD 0.01' : `USD ${costUsd.toFixed(2)}`;
}

function aboutMoney({ basis, warning }: ResearchPlan['estimate']): string[] {
  return [warning, basis].filter(text => text !== undefined);
}

/** What is fetched is what people approve, so it is shown whole as far as there is room. */
function aboutLinks(links: readonly string[]): string[] {
  if (links.length === 0) return [];
  const shown: string[] = [];
  let room = linkCharacters;
  for (const link of links) {
    room -= link.length;
    if (room >= 0) shown.push(`- ${cell(link)}`);
  }
  const hidden = links.length - shown.length;
  const rest = hidden > 0 ? [`- … and ${hidden} more, which stand in the plan`] : [];
  return ['\nPages that will be read:\n', ...shown, ...rest];
}

function rowsWithin(questions: readonly ResearchQuestion[], room: number): string {
  const rows: string[] = [];
  let used = 0;
  for (const question of questions) {
    const row = rowOf(question);
    used += row.length + 1;
    if (used > room) return `${rows.join('\n')}\n\n… and ${questions.length - rows.length} more questions.`;
    rows.push(row);
  }
  return rows.join('\n');
}

function rowOf(question: ResearchQuestion): string {
  const cells = [
    question.id,
    sectionTitles[question.sectionId],
    question.text,
    question.needs.join(', '),
    question.tools.join(', '),
    question.critical ? 'yes' : '',
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}
