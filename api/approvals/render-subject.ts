import type { Subject } from '#api/approvals/subjects';
import type { StoredRun } from '#infra/storage/run-store';
import type { ReviewSheet } from '#shared/contracts/claim-review';
import type { BudgetQuestion } from '#shared/contracts/decision';
import type { Mrd } from '#shared/contracts/mrd';
import type { ResearchPlan } from '#shared/contracts/plan';
import { sectionTitles } from '#shared/contracts/section';

/** Enough to decide by, not the whole of a long document: that stands in the console. */
const longest = 40_000;

/** What is decided, as Markdown. Foreign words stand in it as plain text. */
export function renderSubject(run: Pick<StoredRun, 'title' | 'decision'>, { plan, sheet, mrd }: Subject): string {
  const budget = run.decision?.budget;
  const lines = [
    `# ${plain(run.title)}`,
    '',
    ...(plan ? planLines(plan) : []),
    ...(sheet ? sheetLines(sheet) : []),
    ...(mrd ? documentLines(mrd) : []),
    ...(budget ? budgetLines(budget) : []),
  ];
  return lines.join('\n').slice(0, longest);
}

function planLines({ questions, estimate }: ResearchPlan): string[] {
  const cost = `About ${estimate.promptCalls} prompts, $${estimate.costUsd.toFixed(2)}.`;
  return [
    `The research plan: ${questions.length} questions. ${cost}`,
    '',
    ...questions.map(({ sectionId, text }) => `- ${sectionTitles[sectionId]}: ${plain(text)}`),
  ];
}

function sheetLines({ items }: ReviewSheet): string[] {
  if (items.length === 0) return ['There is no claim in this section.'];
  return items.flatMap(({ claimId, text, confidence, citations, findings, problem }) => [
    `## ${claimId}`,
    '',
    plain(text),
    '',
    ...citations.map(({ quote, title }) => `> ${plain(quote)}  \n> ${plain(title)}\n`),
    `Confidence ${confidence.toFixed(2)}.`,
    ...findings.filter(({ passed }) => !passed).map(({ detail }) => `- ${plain(detail)}`),
    ...(problem === null ? [] : [`- ${plain(problem)}`]),
    '',
  ]);
}

function documentLines({ totals, sections, claims }: Mrd): string[] {
  const texts = new Map(claims.map(({ id, text }) => [id, text]));
  return [
    `The document: ${totals.published} claims published, ${totals.hedged} hedged, ${totals.dropped} dropped, ${totals.sources} sources.`,
    '',
    ...sections.flatMap(({ title, claimIds }) => [
      `## ${plain(title)}`,
      '',
      ...claimIds.map(id => `- ${plain(texts.get(id) ?? id)}`),
      '',
    ]),
  ];
}

function budgetLines({ of, limitUsd, spentUsd, suggestedUsd }: BudgetQuestion): string[] {
  const used = `$${spentUsd.toFixed(4)} of $${limitUsd.toFixed(2)} are spent or promised.`;
  const raise = `A limit of $${suggestedUsd.toFixed(2)} would leave room to go on.`;
  return [`What models may cost for this ${of} is used up: ${used}`, ...(of === 'run' ? [raise] : [])];
}

/** Nothing in it is markup, a link or a line of its own. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]<>#|!~]/gu, '\\$&');
}
