import type { BudgetQuestion } from '#shared/contracts/decision';
import { type AccountBalance, microUsdPerUsd } from '#shared/contracts/money';

/** The figures behind the question for more money as Markdown for the Temporal UI. */
export function raiseDetails(question: BudgetQuestion, balances: readonly AccountBalance[]): string {
  return [
    question.of === 'run' ? '### The budget of this run is used up' : '### The budget of the month is used up',
    '',
    '| account | limit, USD | paid, USD | promised to calls under way, USD |',
    '|---|---|---|---|',
    ...balances.map(rowOf),
    '',
    ...(question.of === 'run' ? ofRun(question) : ofMonth),
  ].join('\n');
}

function rowOf({ account, limitMicroUsd, spentMicroUsd, reservedMicroUsd }: AccountBalance): string {
  const limit = limitMicroUsd === null ? 'none' : usd(limitMicroUsd);
  const name = account.replaceAll('|', '\\|');
  return `| ${name} | ${limit} | ${usd(spentMicroUsd)} | ${usd(reservedMicroUsd)} |`;
}

function ofRun({ suggestedUsd }: BudgetQuestion): string[] {
  return [
    `To go on with language models, approve with \`budgetUsd\`: the new limit of the whole run, such as ${suggestedUsd}.`,
    'To go on without them, reject: what is left is written by the extractive engine at no cost, and the document says that it is partial, and why.',
  ];
}

const ofMonth = [
  'Raising the budget of the run does not help here. Approve to look again, once the month has ended or its limit (ASSAY_BUDGET_MONTH_USD) was raised.',
  'To go on without language models, reject: what is left is written by the extractive engine at no cost, and the document says that it is partial, and why.',
];

function usd(microUsd: number): string {
  return (microUsd / microUsdPerUsd).toFixed(6);
}
