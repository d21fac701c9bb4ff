import { type ExpectationGround, expectedCalls } from '#api/replay/expected-calls';
import type { ModelCall } from '#shared/contracts/model-call';
import type { ModelDeployment } from '#shared/contracts/model-deployment';

const [luna, sol] = ['openai/luna', 'openai/sol'];
const prompts = (
  [
    ['plan-research', 'planning'],
    ['draft-section', 'synthesizing'],
    ['summarise', 'verifying'],
    ['find-gaps', 'verifying'],
  ] as const
).map(([name, stage]) => ({ name, stage, version: 1, instructions: name }));

const call = (prompt: string, more: Partial<ModelCall> = {}): ModelCall => ({
  ...{ key: prompt, prompt, promptVersion: 1, words: null, section: null, engine: 'models', provider: 'openai' },
  ...{ model: 'luna', status: 'completed', isReused: false, costMicroUsd: 100, attempts: [], route: null, error: null },
  ...{ tokens: { input: 1_000, cachedInput: 900, cacheWrite: 0, output: 100 }, at: '', milliseconds: 1 },
  ...more,
});
const whole = [call('plan-research'), ...Array(3).fill(call('draft-section')), call('summarise'), call('find-gaps')];
const priced = (id: string, usd: number) => ({ id, usdPerMillion: { input: usd, output: 5 * usd } }) as ModelDeployment;

function expected(change: Partial<ExpectationGround['change']>, more: Partial<ExpectationGround> = {}) {
  return expectedCalls({
    calls: whole,
    prompts,
    models: [priced(luna, 0.1), priced(sol, 2)],
    planned: { promptCalls: 6, costUsd: 0.0006 },
    isWhole: true,
    change: {
      ...{ from: 'synthesizing', plan: undefined, corpus: undefined, model: undefined, prompts: {}, asksModels: true },
      ...change,
    },
    ...more,
  });
}

describe('what a fork is expected to ask', () => {
  it('is nothing when nothing differs', () => {
    expect(expected({})).toEqual({ calls: { shared: 1, reused: 5, anew: 0 }, estimateUsd: 0 });
    expect(expected({ from: 'planning' }).calls).toEqual({ shared: 0, reused: 6, anew: 0 });
  });

  it('is everything after the stage when another model is to answer, at its list price', () => {
    const { calls, estimateUsd } = expected({ model: sol });
    expect(calls).toEqual({ shared: 1, reused: 0, anew: 5 });
    expect(estimateUsd).toBeCloseTo((5 * (1_000 * 2 + 100 * 10)) / 1e6);
    expect(expected({ model: luna }).calls).toEqual({ shared: 1, reused: 5, anew: 0 });
  });

  it('is what one prompt asks in other words, and everything in the stages after it', () => {
    expect(expected({ prompts: { summarise: 'x' } })).toEqual({
      calls: { shared: 1, reused: 4, anew: 1 },
      estimateUsd: 0.0001,
    });
    expect(expected({ prompts: { 'draft-section': 'x' } }).calls).toEqual({ shared: 1, reused: 0, anew: 5 });
  });

  it('is what rests on other evidence; a plan that is made from another corpus is another plan', () => {
    expect(expected({ from: 'researching', corpus: '/other' }).calls).toEqual({ shared: 1, reused: 0, anew: 5 });
    expect(expected({ from: 'planning', corpus: '/other' }).calls).toEqual({ shared: 0, reused: 0, anew: 6 });
  });

  it('counts what the run never came to at the average that its plan expected', () => {
    const { calls, estimateUsd } = expected({}, { calls: whole.slice(0, 3), isWhole: false });
    expect(calls).toEqual({ shared: 1, reused: 2, anew: 3 });
    expect(estimateUsd).toBeCloseTo(0.0003);
  });

  it('does not invent a price where there is none to go by', () => {
    expect(expected({}, { calls: [], isWhole: false, planned: { promptCalls: 6, costUsd: 0 } })).toEqual({
      calls: { shared: 0, reused: 0, anew: 6 },
      estimateUsd: null,
    });
  });

  it('is nothing without models, and asks anew by a prompt that has another version now', () => {
    expect(expected({ asksModels: false, model: sol })).toMatchObject({ calls: { anew: 0 }, estimateUsd: 0 });
    const old = whole.map(told => (told.prompt === 'summarise' ? { ...told, promptVersion: 0 } : told));
    expect(expected({}, { calls: old }).calls).toEqual({ shared: 1, reused: 4, anew: 1 });
  });
});
