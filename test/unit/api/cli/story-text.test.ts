import { describe, expect, it } from '@jest/globals';
import { dollarsOption } from '#api/cli/input/dollars-option';
import { storyText } from '#api/cli/terminal/story-text';

describe('the story of a run in plain words', () => {
  it.each([
    [
      'budget-warned',
      { of: 'run', share: 0.83, limitUsd: 2.5, spentUsd: 2.1 },
      "83 % of the run's budget for models is spent: $2.10 of $2.50",
    ],
    [
      'model-stood-in',
      { prompt: 'draft-section', section: 'market-size', because: 'budget.exhausted' },
      'without a model: Market size (the budget is used up)',
    ],
    [
      'model-stood-in',
      { prompt: 'find-gaps', section: null, because: 'model.unavailable' },
      'without a model: find gaps (The model provider does not answer)',
    ],
    [
      'budget-declined',
      { of: 'month' },
      "the month's budget for models was not raised: the run goes on without models",
    ],
    [
      'batch-sent',
      { model: 'openai/gpt-6-luna', questions: 12, batch: 'batch_1' },
      '12 questions are sent to openai/gpt-6-luna in a batch: the answers may take a day',
    ],
    [
      'batch-answered',
      { model: 'openai/gpt-6-luna', answered: 11, failed: 1 },
      'the batch at openai/gpt-6-luna is back: 11 answered, 1 to be asked at once',
    ],
    [
      'run-resumed',
      { from: 'synthesizing', by: 'Ada', since: '2026-11-21T10:00:00.000Z' },
      'the run was taken back to "synthesizing" by Ada: what was told after that holds no longer',
    ],
    [
      'run-resumed',
      { from: null, by: 'Ada' },
      'the run was taken back to its last good point by Ada: what was told after that holds no longer',
    ],
    ['run-forked', { parent: 'run-1', from: 'verifying' }, 'the run branched off from run-1 at "verifying"'],
    ['budget-raised', { budgetUsd: 5 }, 'the budget for models was raised to $5.00'],
  ])('tells of %s', (type, data, text) => {
    expect(storyText({ type, data })).toBe(text);
  });

  it('leaves out what the run went back before', () => {
    expect(storyText({ type: 'budget-raised', data: { budgetUsd: 5 }, superseded: true })).toBeNull();
  });

  it.each(['state-changed', 'constructor', 'question-answered'])('has nothing to say of %s', type => {
    expect(storyText({ type, data: {} })).toBeNull();
  });
});

describe('an amount on the command line', () => {
  it.each([
    ['2.50', 2.5],
    ['$3', 3],
    ['0', 0],
  ])('%s is %d', (budget, amount) => {
    expect(dollarsOption({ budget }, 'budget')).toBe(amount);
  });

  it.each(['2,50', '-1', 'much', '1e3', ''])('"%s" is none', budget => {
    expect(() => dollarsOption({ budget }, 'budget')).toThrow(expect.objectContaining({ code: 'request.invalid' }));
  });
});
