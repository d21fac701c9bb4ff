import type { ExpectedCall, PromptDesk } from '#activities/kit/prompt';
import { quoteCalls } from '#activities/llm/gateway/quote-calls';
import { estimatePlan } from '#activities/planning/estimate-plan';
import { planDetails } from '#activities/planning/plan-details';
import type { ResearchPlan } from '#shared/contracts/plan';
import { extractiveDesk } from '#test/support/extractive-run';
import { scripted } from '#test/support/scripted-models';

const run = { runId: 'run-1', tenant: 'test' };
const question = (n: number, sectionId: 'pricing' | 'competitors') => ({
  id: `q-0${n}`,
  sectionId,
  text: `Question ${n}?`,
  needs: ['price' as const],
  queries: ['price list'],
  tools: ['local-corpus'],
  critical: false,
});
const plan = { vertical: 'general', questions: [question(1, 'pricing'), question(2, 'pricing')] };

const deployments = [scripted('p/cheap', [], { price: 1 }), scripted('q/dear', [], { price: 10 })];
const routed = deployments.map(({ id }, at) => ({ id, typicalCostMicroUsd: at }));
const dearPricing = {
  rules: [
    { name: 'pricing', when: { section: ['pricing'] }, use: ['q/dear'], mode: 'first' as const, why: 'a test' },
    { name: 'all', when: {}, use: ['*'], mode: 'first' as const, why: 'a test' },
  ],
};

function desk(limitUsd: number | null): PromptDesk & { asked: ExpectedCall[] } {
  const asked: ExpectedCall[] = [];
  return {
    ...extractiveDesk,
    asked,
    async quote(calls) {
      asked.push(...calls);
      const { costMicroUsd, models } = quoteCalls(calls, run, { table: dearPricing, deployments, routed });
      return { costUsd: costMicroUsd / 1e6, models, limitUsd };
    },
  };
}

describe('the estimate of a plan', () => {
  it('costs nothing where no model is asked', async () => {
    expect(await estimatePlan(plan, { desk: extractiveDesk, run })).toEqual({
      toolCalls: 2,
      promptCalls: 17,
      costUsd: 0,
    });
  });

  it('counts every call of the run at the price of the model that its route names, and says how', async () => {
    const estimate = await estimatePlan(plan, { desk: desk(null), run });
    const others = 25_000 + 6_240;
    const emptySections = 11 * (2_000 + 50);
    const pricing = 10 * (2_000 + 2 * 2_000 + 2_400);
    const judging = 1_000 + 2 * (1_200 + 80);
    expect(Math.round(estimate.costUsd * 1e6)).toBe(others + emptySections + pricing + judging);
    expect(estimate.promptCalls).toBe(18);
    expect(estimate.basis).toContain('full prices of p/cheap, q/dear');
    expect(estimate).not.toHaveProperty('warning');
  });

  it('grows with the questions of the plan', async () => {
    const more = { ...plan, questions: [...plan.questions, question(3, 'competitors')] };
    const [few, many] = await Promise.all([plan, more].map(one => estimatePlan(one, { desk: desk(null), run })));
    expect(many?.costUsd).toBeGreaterThan(few?.costUsd ?? 0);
  });

  it('warns in the details of the plan when the budget of the run is below it', async () => {
    const estimate = await estimatePlan(plan, { desk: desk(0.02), run });
    const shown: ResearchPlan = { ...plan, schemaVersion: 1, title: 'Pets', engine: 'models', estimate };
    expect(planDetails(shown, { revision: 1, notes: [] })).toContain('above the budget of this run, USD 0.02');
    expect((await estimatePlan(plan, { desk: desk(50), run })).warning).toBeUndefined();
  });
});
