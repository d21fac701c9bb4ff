import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPlanningActivities } from '#activities/planning/planning.activities';
import { maskBrief } from '#activities/research/personal-data/mask-brief';
import { type ArtifactStore, getJson, putJson } from '#infra/storage/artifact-store';
import { createFileArtifactStore } from '#infra/storage/file-artifact-store';
import { Brief } from '#shared/contracts/brief';
import { ResearchPlan } from '#shared/contracts/plan';
import type { AssayError } from '#shared/errors/assay-error';
import { extractiveDesk } from '#test/support/extractive-run';

const run = { runId: 'run-1', tenant: 'test' };
const brief = Brief.parse({
  title: 'Fresh pet food by subscription',
  idea: 'Dog owners order portioned fresh food that arrives chilled each week.',
  geographies: ['United Kingdom'],
  competitors: ['Butternut Box', 'Tails.com'],
  questions: ['Which rules govern the sale of fresh pet food?', 'What does a month of fresh food cost?'],
});

describe('planning', () => {
  let home: string;
  let artifacts: ArtifactStore;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'assay-planning-'));
    artifacts = createFileArtifactStore(home);
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  const activities = () =>
    createPlanningActivities({
      artifacts,
      desk: extractiveDesk,
      tools: ['local-corpus', 'web-search'],
      maskBrief,
    });

  async function draft(from: Brief = brief) {
    const briefHash = await putJson(artifacts, from);
    const corpusHash = await putJson(artifacts, { documents: [], faults: [] });
    const { verticalHash } = await activities().loadVertical({ run, briefHash });
    const ref = await activities().draftPlan({ run, briefHash, verticalHash, corpusHash });
    return { ref, plan: await getJson(artifacts, ResearchPlan, ref.planHash) };
  }

  it('asks about each named competitor once', async () => {
    const { plan } = await draft();
    const texts = plan.questions.map(question => question.text);
    expect(texts.filter(text => text.includes('Butternut Box'))).toHaveLength(1);
    expect(texts.filter(text => text.includes('Tails.com'))).toHaveLength(1);
  });

  it('masks what is personal in the brief for all that comes after, and says so with the plan', async () => {
    const personal = { ...brief, idea: `${brief.idea} Ask jane.roe@example.org.` };
    const briefHash = await putJson(artifacts, personal);
    const vertical = await activities().loadVertical({ run, briefHash });
    expect(await getJson(artifacts, Brief, vertical.briefHash ?? '')).toEqual({
      ...brief,
      idea: `${brief.idea} Ask [e-mail].`,
    });
    const { plan, ref } = await draft(await getJson(artifacts, Brief, vertical.briefHash ?? ''));
    expect(ref.details).toContain('Personal data in the brief is masked');
    expect(JSON.stringify(plan)).not.toContain('jane');
    expect(await activities().loadVertical({ run, briefHash: await putJson(artifacts, brief) })).not.toHaveProperty(
      'briefHash',
    );
  });

  it('puts the questions of the brief into the section they fit and makes them critical', async () => {
    const { plan } = await draft();
    const [rules, cost] = brief.questions.map(text => plan.questions.find(question => question.text === text));
    expect(rules).toMatchObject({ sectionId: 'regulatory', critical: true });
    expect(rules?.needs).toContain('rule');
    expect(cost).toMatchObject({ sectionId: 'pricing', critical: true });
    expect(cost?.needs).toContain('price');
  });

  it('leaves no placeholder open, also for a brief that names nothing', async () => {
    const bare = Brief.parse({ title: 'Solar roofs', idea: 'Roof tiles that make electricity for homes.' });
    for (const { plan } of [await draft(), await draft(bare)])
      expect(JSON.stringify(plan)).not.toMatch(/\{(?:title|competitor|geography|audience)\}/u);
  });

  it('numbers the questions in the order of the document and estimates what they take', async () => {
    const { plan, ref } = await draft();
    expect(plan.questions[0]?.id).toBe('q-01');
    expect(new Set(plan.questions.map(question => question.id)).size).toBe(plan.questions.length);
    expect(plan.estimate.toolCalls).toBe(plan.questions.length);
    expect(plan.estimate.promptCalls).toBe(17);
    expect(ref.estimate).toEqual(plan.estimate);
  });

  it('shows the plan as a table of at most 12,000 characters that a brief cannot break', async () => {
    const hostile = Brief.parse({
      ...brief,
      title: 'A | b <img src=x>',
      questions: Array.from({ length: 20 }, (_, at) => `${'long '.repeat(90)}${at}?`),
    });
    const { ref } = await draft(hostile);
    expect(ref.details.length).toBeLessThanOrEqual(12_000);
    expect(ref.details).toContain('| # | Section | Question | Needs | Tools | Critical |');
    expect(ref.details).not.toMatch(/(?<!\\)<img|A \| b/u);
  });

  it('gives equal plans equal hashes, and every revision a digest of its own', async () => {
    const [one, two] = [await draft(), await draft()];
    expect(two.ref).toEqual(one.ref);
    const again = await activities().revisePlan({
      run,
      current: one.ref.planHash,
      revision: 2,
      edited: { plan: one.plan },
    });
    expect(again.planHash).toBe(one.ref.planHash);
    expect(again.revision).toBe(2);
    expect(again.digest).not.toBe(one.ref.digest);
    expect(again.digest).toMatch(/^sha256:[0-9a-f]{64}$/u);
  });

  it('takes an edited plan by value or by hash and counts anew', async () => {
    const { ref, plan } = await draft();
    const shorter = {
      ...plan,
      questions: plan.questions.slice(0, 3),
      estimate: { toolCalls: 999, promptCalls: 999, costUsd: 9 },
    };
    const byValue = await activities().revisePlan({
      run,
      current: ref.planHash,
      revision: 2,
      edited: { plan: shorter },
    });
    expect(byValue.estimate).toEqual({ toolCalls: 3, promptCalls: 17, costUsd: 0 });
    const planHash = await putJson(artifacts, shorter);
    const byHash = await activities().revisePlan({ run, current: ref.planHash, revision: 2, edited: { planHash } });
    expect(byHash).toEqual(byValue);
  });

  it('reports all faults of an edited plan at once', async () => {
    const { ref, plan } = await draft();
    const [first, second] = plan.questions;
    const faulty = {
      ...plan,
      vertical: 'saas-devtools',
      questions: [first, { ...second, id: first?.id, sectionId: 'executive-summary', tools: ['crystal-ball'] }],
    };
    const error = await refusal(
      activities().revisePlan({ run, current: ref.planHash, revision: 2, edited: { plan: faulty } }),
    );
    expect(error.code).toBe('plan.invalid');
    expect(error.faults.map(fault => fault.path)).toEqual([
      'plan.vertical',
      'plan.questions.1.id',
      'plan.questions.1.sectionId',
      'plan.questions.1.tools',
    ]);
    expect(error.message).toContain('no tool "crystal-ball"; there are: local-corpus, web-search');
  });

  it('takes any tool there is, also one that the plan did not name so far', async () => {
    const { ref, plan } = await draft();
    const asking = { ...plan, questions: plan.questions.map(question => ({ ...question, tools: ['web-search'] })) };
    const revised = await activities().revisePlan({
      run,
      current: ref.planHash,
      revision: 2,
      edited: { plan: asking },
    });
    expect(revised.estimate.toolCalls).toBe(plan.questions.length);
  });

  it('refuses a plan that is no plan, and a hash that points to nothing', async () => {
    const { ref } = await draft();
    for (const edited of [
      { plan: 'yes' },
      { plan: null },
      { planHash: '0'.repeat(64) },
      { planHash: await artifacts.put('not json') },
    ]) {
      expect((await refusal(activities().revisePlan({ run, current: ref.planHash, revision: 2, edited }))).code).toBe(
        'plan.invalid',
      );
    }
  });

  it('names the verticals there are when one is unknown', async () => {
    const briefHash = await putJson(artifacts, { ...brief, vertical: 'astrology' });
    const error = await refusal(activities().loadVertical({ run, briefHash }));
    expect(error.code).toBe('vertical.unknown');
    expect(error.message).toContain('gambling-skill-gaming, general, saas-devtools');
  });
});

async function refusal(promise: Promise<unknown>): Promise<AssayError> {
  return promise.then(
    () => {
      throw new TypeError('expected a refusal');
    },
    (error: AssayError) => error,
  );
}
