import { createPlanningActivities } from '#activities/planning/planning.activities';
import { getJson, putJson } from '#infra/storage/artifact-store';
import { Brief } from '#shared/contracts/brief';
import { ResearchPlan } from '#shared/contracts/plan';
import type { CataloguedTool } from '#shared/contracts/tool-catalogue';
import type { AssayError } from '#shared/errors/assay-error';
import { extractiveDesk } from '#test/support/extractive-run';
import { memoryArtifactStore } from '#test/support/memory-artifact-store';

const run = { runId: 'run-1', tenant: 'test' };
const artifacts = memoryArtifactStore();
const activities = createPlanningActivities({
  artifacts,
  desk: extractiveDesk,
  tools: ['local-corpus'],
  maskBrief: asGiven => asGiven,
});
const corpusHash = await putJson(artifacts, { documents: [], faults: [] });

const corpus: CataloguedTool = {
  name: 'local-corpus',
  tool: 'local-corpus',
  title: 'The documents of the corpus',
  part: null,
  costUsd: 0,
  missing: null,
};
const fetch: CataloguedTool = { ...corpus, name: 'web-fetch', tool: 'web-fetch', asks: 'links', isOutside: true };
const search: CataloguedTool = { ...corpus, name: 'web-search', tool: 'web-search', costUsd: 0.01, isOutside: true };
const part = (name: string): CataloguedTool => ({
  ...corpus,
  name: `rest-table.${name}`,
  tool: 'rest-table',
  part: { name, title: name, data: {} },
  isOutside: true,
});
const links = ['https://example.com/report', 'https://example.com/rows.csv'];

async function draft(tools: readonly CataloguedTool[] | null, over: Partial<Brief> = {}) {
  const brief = Brief.parse({
    title: 'Fresh pet food by subscription',
    idea: 'Dog owners order portioned fresh food that arrives chilled each week.',
    questions: ['Which rules govern the sale of fresh pet food?'],
    ...over,
  });
  const briefHash = await putJson(artifacts, brief);
  const { verticalHash } = await activities.loadVertical({ run, briefHash });
  const known = tools && { toolsHash: await putJson(artifacts, { tools }) };
  const ref = await activities.draftPlan({ run, briefHash, verticalHash, corpusHash, ...known });
  const revise = (plan: unknown) =>
    activities.revisePlan({ run, current: ref.planHash, revision: 2, edited: { plan }, ...known });
  return { ref, revise, plan: await getJson(artifacts, ResearchPlan, ref.planHash) };
}

const toolsAsked = (plan: ResearchPlan) => new Set(plan.questions.flatMap(({ tools }) => tools));
const toolsIn = (plan: ResearchPlan, section: string) =>
  new Set(plan.questions.filter(({ sectionId }) => sectionId === section).flatMap(({ tools }) => tools));

describe('the tools of a plan', () => {
  it('are the corpus alone where nothing else is enabled, and the plan is the one it has always been', async () => {
    const before = await draft(null);
    const now = await draft([corpus, fetch]);
    expect(toolsAsked(now.plan)).toEqual(new Set(['local-corpus']));
    expect(now.ref.planHash).toBe(before.ref.planHash);
    expect(now.ref).not.toHaveProperty('asksOutside');
  });

  it('are those that the section of a question wants, as far as they are enabled, the corpus first', async () => {
    const { plan, ref } = await draft([corpus, fetch, search, part('prices'), part('sales')]);
    expect([...toolsIn(plan, 'personas')]).toEqual(['local-corpus', 'web-search']);
    const sized = plan.questions.find(({ sectionId }) => sectionId === 'market-size');
    expect(sized?.tools).toEqual(['local-corpus', 'rest-table.prices', 'rest-table.sales', 'web-search']);
    expect(ref.asksOutside).toBe(true);
  });

  it('leave out what is not set up, and people are told', async () => {
    const { plan, ref } = await draft([corpus, { ...search, missing: 'Set TAVILY_API_KEY.' }]);
    expect(toolsAsked(plan)).toEqual(new Set(['local-corpus']));
    expect(ref.details).toContain('web-search is not asked: Set TAVILY');
  });

  it('begin with those that read pages when the brief names some, which the plan shows one by one', async () => {
    const { plan, ref } = await draft([corpus, fetch], { links });
    expect(plan.links).toEqual(links);
    expect(plan.questions.map(({ tools }) => tools)).toEqual(plan.questions.map(() => ['web-fetch', 'local-corpus']));
    for (const link of links) expect(ref.details).toContain(link);
    expect(plan.estimate.toolCalls).toBe(plan.questions.length + links.length);
  });

  it('read no page when nobody could, and say so', async () => {
    const { plan, ref } = await draft([corpus], { links });
    expect(plan).not.toHaveProperty('links');
    expect(ref.details).toContain('The 2 pages that the brief names are not read');
  });

  it('cost what every question with all of its phrases would cost at most', async () => {
    const { plan } = await draft([corpus, search]);
    const phrases = plan.questions
      .filter(({ tools }) => tools.includes('web-search'))
      .reduce((sum, { queries }) => sum + queries.length, 0);
    expect(plan.estimate.costUsd).toBeCloseTo(phrases * 0.01);
    expect(plan.estimate.basis).toContain('at most USD');
  });
});

describe('an edited plan', () => {
  const faultsOf = (thrown: Promise<unknown>) =>
    thrown.then(
      () => [],
      (error: AssayError) => error.faults.map(({ path }) => path),
    );

  it('may name only tools that the run has seen when it began', async () => {
    const { plan, revise } = await draft([corpus, search]);
    const [first, ...rest] = plan.questions;
    const edited = { ...plan, questions: [{ ...first, tools: ['sensor-tower'] }, ...rest] };
    expect(await faultsOf(revise(edited))).toEqual(['plan.questions.0.tools']);
    const fit = { ...plan, questions: [{ ...first, tools: ['web-search'] }, ...rest] };
    expect(await faultsOf(revise(fit))).toEqual([]);
  });

  it('may name pages: then they are read for all questions, unless it says for which', async () => {
    const { plan, revise } = await draft([corpus, fetch]);
    const ref = await revise({ ...plan, links });
    const revised = await getJson(artifacts, ResearchPlan, ref.planHash);
    expect(revised.questions.every(({ tools }) => tools[0] === 'web-fetch')).toBe(true);
    const [first, ...rest] = plan.questions;
    const chosen = { ...plan, links, questions: [{ ...first, tools: ['local-corpus', 'web-fetch'] }, ...rest] };
    const kept = await getJson(artifacts, ResearchPlan, (await revise(chosen)).planHash);
    expect(kept.questions.map(({ tools }) => tools.includes('web-fetch')).filter(Boolean)).toHaveLength(1);
  });

  it('may not name pages that nobody reads', async () => {
    const { plan, revise } = await draft([corpus]);
    expect(await faultsOf(revise({ ...plan, links }))).toEqual(['plan.links']);
  });
});
