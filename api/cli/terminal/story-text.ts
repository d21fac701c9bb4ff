import { changesText } from '#api/cli/refresh/refresh-text';
import { ChangeCounts } from '#shared/contracts/refresh';
import type { RunEvent } from '#shared/contracts/run';
import { sectionIds, sectionTitles } from '#shared/contracts/section';
import { errorCatalogue, isErrorCode } from '#shared/errors/catalogue';

type Data = RunEvent['data'];

const texts: Readonly<Record<string, (data: Data) => string>> = {
  'budget-warned': data =>
    `${Math.round(amount(data['share']) * 100)} % of ${budgetOf(data)} for models is spent: ${usd(data['spentUsd'])} of ${usd(data['limitUsd'])}`,
  'budget-raised': data => `the budget for models was raised to ${usd(data['budgetUsd'])}`,
  'budget-raise-too-small': data => `${usd(data['budgetUsd'])} is spent already: a higher budget is needed`,
  'budget-declined': data => `${budgetOf(data)} for models was not raised: the run goes on without models`,
  'batch-sent': data =>
    `${questions(data['questions'])} sent to ${data['model']} in a batch: the answers may take a day`,
  'batch-answered': data =>
    `the batch at ${data['model']} is back: ${amount(data['answered'])} answered, ${amount(data['failed'])} to be asked at once`,
  'batch-refused': data => `${data['model']} refused the batch: its questions are asked at once`,
  'batch-sought': data => `nobody knows whether ${data['model']} took the batch: it is looked for, and not sent twice`,
  'batch-lost': data => `the batch at ${data['model']} is given up: its questions are asked at once`,
  'refresh-started': data => `a refresh has begun: ${data['by']}`,
  'refresh-skipped': data => `no refresh was begun: ${data['waiting']} is still open`,
  'refresh-compared': data => `${data['by'] ?? 'this refresh'} against the document before: ${changed(data)}`,
  'run-resumed': data =>
    `the run was taken back ${data['from'] ? `to "${data['from']}"` : 'to its last good point'} by ${data['by']}: what was told after that holds no longer`,
  'run-forked': data => `the run branched off from ${data['parent']} at "${data['from']}"`,
  'tools-unanswered': data => unanswered(data['tools']),
  'model-stood-in': data => `without a model: ${taskOf(data)} (${reasonOf(data)})`,
};

/** A line of the story that people should not miss, in plain words; null for what the run went back before, and for all others, which progress shows. */
export function storyText({ type, data, superseded }: Pick<RunEvent, 'type' | 'data' | 'superseded'>): string | null {
  if (superseded) return null;
  return Object.hasOwn(texts, type) ? (texts[type]?.(data) ?? null) : null;
}

function questions(count: unknown): string {
  return count === 1 ? 'one question is' : `${amount(count)} questions are`;
}

function unanswered(tools: unknown): string {
  const each = Array.isArray(tools) ? (tools as Data[]) : [];
  return each
    .map(({ tool, questions: count }) => {
      const went = count === 1 ? 'one question went' : `${amount(count)} questions went`;
      return `${String(tool)} did not answer: ${went} on without it`;
    })
    .join('; ');
}

function budgetOf({ of }: Data): string {
  return of === 'month' ? "the month's budget" : "the run's budget";
}

function taskOf({ section, prompt }: Data): string {
  const id = sectionIds.find(known => known === section);
  return id ? sectionTitles[id] : String(prompt).replaceAll('-', ' ');
}

function reasonOf({ because }: Data): string {
  if (because === 'budget.exhausted') return 'the budget is used up';
  return isErrorCode(because) ? errorCatalogue[because].title : 'no model answered';
}

function changed(data: Data): string {
  const counts = ChangeCounts.safeParse(
    Object.fromEntries(Object.keys(ChangeCounts.shape).map(name => [name, data[name]])),
  );
  return counts.success ? changesText(counts.data) : 'unknown';
}

function amount(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** Small budgets are told to the hundredth of a cent. */
function usd(value: unknown): string {
  const dollars = amount(value);
  return `$${dollars.toFixed(dollars > 0 && dollars < 0.1 ? 4 : 2)}`;
}
