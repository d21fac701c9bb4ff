import { quoteCalls } from '#activities/llm/gateway/quote-calls';
import { scripted } from '#test/support/scripted-models';

const idle = async () => {
  throw new TypeError('nobody is asked');
};
const batch = {
  port: { submit: idle, poll: idle, results: idle, cancel: idle },
  costOf: (usage: { inputTokens: number; outputTokens: number }) => (usage.inputTokens + usage.outputTokens) / 2,
};
const deployments = [scripted('p/patient', [], { batch }), scripted('q/hasty', [])];
const by = {
  deployments,
  routed: deployments.map(({ id }) => ({ id, typicalCostMicroUsd: 1 })),
  table: {
    rules: [
      { name: 'plans', when: { task: ['plan'] }, use: ['q/hasty'], mode: 'first' as const, why: 'a test' },
      { name: 'all', when: {}, use: ['*'], mode: 'first' as const, why: 'a test' },
    ],
  },
};
const call = { section: null, vertical: null, inputTokens: 900, outputTokens: 100 };
const calls = [
  { ...call, task: 'draft' },
  { ...call, task: 'plan' },
];

describe('what calls are expected to cost', () => {
  it('is the full price for a run that is in a hurry', () => {
    expect(quoteCalls(calls, { runId: 'r', tenant: 't' }, by).costMicroUsd).toBe(2_000);
  });

  it('is the price of batches for a run with time, where the model has them', () => {
    expect(quoteCalls(calls, { runId: 'r', tenant: 't', pace: 'batch' }, by).costMicroUsd).toBe(1_500);
  });
});
