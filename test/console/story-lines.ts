const model = 'openai/gpt-6-luna';
const money = { of: 'run', limitUsd: 5, spentUsd: 4 };

/** What a run's story holds, and what a person reads of it. */
export const storyLines = [
  {
    type: 'budget-warned',
    data: { ...money, share: 0.8 },
    says: '80 % of the run’s budget for models is spent: $4.00 of $5.00.',
  },
  {
    type: 'budget-raise-too-small',
    data: { ...money, budgetUsd: 5.5 },
    says: 'The raise to $5.50 is not enough: calls that were under way have cost more. The run asks again.',
  },
  { type: 'budget-looked-again', data: { of: 'month' }, says: 'The month’s budget is looked at again.' },
  {
    type: 'model-stood-in',
    data: { prompt: 'draft-section', section: 'pricing', because: 'model.refused' },
    says: '“Pricing and packaging” was done without a model: the model refused to answer.',
  },
  {
    type: 'model-awaited',
    data: { step: 'draftSection', code: 'model.unavailable', says: 'The model does not answer. It is tried again.' },
    says: 'The run waits for a model and tries again by itself: The model does not answer. It is tried again.',
  },
  {
    type: 'batch-sent',
    data: { model, questions: 1 },
    says: `1 question sent to ${model} in a batch; the answers may take a day.`,
  },
  {
    type: 'batch-answered',
    data: { model, questions: 12, answered: 11, failed: 1 },
    says: `The batch at ${model} is back: 11 answered, 1 to be asked at once.`,
  },
  {
    type: 'batch-sought',
    data: { model },
    says: `Nobody knows whether ${model} took the batch: it is looked for, and not sent twice.`,
  },
  { type: 'batch-refused', data: { model }, says: `${model} refused the batch: its questions are asked at once.` },
  { type: 'batch-lost', data: { model }, says: `The batch at ${model} is given up: its questions are asked at once.` },
  {
    type: 'run-resumed',
    data: { from: 'researching', was: 'failed', wasBecause: 'No model answered.', by: 'Ada', reason: null },
    says: 'The run was taken back to “Researching” by Ada. Before that it was: Failed (No model answered).',
  },
  {
    type: 'run-forked',
    data: { parent: 'run-1', from: 'synthesizing' },
    says: 'Branched off from run-1; from “Writing” on it goes its own way.',
  },
  {
    type: 'claims-reviewed',
    data: { kind: 'claims', accepted: 12, edited: 2, supplied: 1, rejected: 3, open: 1 },
    says: 'Decided about the claims that are not sure: 12 accepted, 2 edited, 1 given a source, 3 rejected, 1 to decide again.',
  },
  {
    type: 'review-refused',
    data: { kind: 'regulatory', detail: 'claim c-1 is not on the sheet' },
    says: 'What was decided about the regulatory claims was not taken: claim c-1 is not on the sheet',
  },
] as const;

/** As the API streams it, with its end. */
export function toldStory(): string {
  const frames = storyLines.map(({ type, data }, at) => {
    const event = { seq: at + 1, runId: 'run-1', at: '2026-11-21T10:00:00.000Z', type, data };
    return `id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`;
  });
  return `${frames.join('')}event: end\ndata: {}\n\n`;
}
