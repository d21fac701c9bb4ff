import { type SectionId, sectionTitles } from '#shared/contracts/section';
import { counted } from '../words/counted';
import { fineDollars } from '../words/dollars';
import { percent } from '../words/percent';
import { countIn, type StoryData, type Teller, textIn } from './story-data';

/** What became of the money, of the models and of their batches. */
export const modelTellers: Readonly<Record<string, Teller>> = {
  'budget-warned': data =>
    `${percent(countIn(data, 'share'))} of ${budgetIn(data)} for models is spent: ${usdIn(data, 'spentUsd')} of ${usdIn(data, 'limitUsd')}.`,
  'budget-raised': data => `The budget for models was raised to ${usdIn(data, 'budgetUsd')}.`,
  'budget-raise-too-small': data =>
    `The raise to ${usdIn(data, 'budgetUsd')} is not enough: calls that were under way have cost more. The run asks again.`,
  'budget-looked-again': () => 'The month’s budget is looked at again.',
  'budget-declined': data =>
    `${upper(budgetIn(data))} for models was not raised: the run goes on without models, and its document is partial.`,
  'model-stood-in': data => `${taskIn(data)} was done without a model: ${causeIn(data)}.`,
  'model-awaited': data => `The run waits for a model and tries again by itself: ${textIn(data, 'says')}`,
  'batch-sent': data =>
    `${counted(countIn(data, 'questions'), 'question')} sent to ${textIn(data, 'model')} in a batch; the answers may take a day.`,
  'batch-answered': data =>
    `The batch at ${textIn(data, 'model')} is back: ${countIn(data, 'answered')} answered, ${countIn(data, 'failed')} to be asked at once.`,
  'batch-sought': data =>
    `Nobody knows whether ${textIn(data, 'model')} took the batch: it is looked for, and not sent twice.`,
  'batch-refused': data => `${textIn(data, 'model')} refused the batch: its questions are asked at once.`,
  'batch-lost': data => `The batch at ${textIn(data, 'model')} is given up: its questions are asked at once.`,
};

function usdIn(data: StoryData, name: string): string {
  return fineDollars(countIn(data, name));
}

function budgetIn({ of }: StoryData): string {
  return of === 'month' ? 'the month’s budget' : 'the run’s budget';
}

function upper(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function taskIn(data: StoryData): string {
  const section = sectionTitles[textIn(data, 'section') as SectionId];
  return section ? `“${section}”` : `“${upper(textIn(data, 'prompt').replaceAll('-', ' '))}”`;
}

const causes: Readonly<Record<string, string>> = {
  'budget.exhausted': 'the budget is used up',
  'model.refused': 'the model refused to answer',
  'model.filtered': 'the provider filtered the answer',
};

function causeIn(data: StoryData): string {
  const code = textIn(data, 'because');
  return causes[code] ?? `no model gave an answer that could be used${code && ` (${code})`}`;
}
