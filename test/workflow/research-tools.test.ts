import { setTimeout as sleep } from 'node:timers/promises';
import { createSafeFetch } from '#infra/http/create-safe-fetch';
import { getJson } from '#infra/storage/artifact-store';
import { Mrd } from '#shared/contracts/mrd';
import { ResearchPlan } from '#shared/contracts/plan';
import { startPageServer } from '#test/support/page-server';
import { recordHistory } from '#test/support/recorded-histories';
import { caller, replayServices } from '#test/support/replay-services';
import { approveAll, type Harness, reach, type StartedRun, startHarness, tinyBrief } from '#test/support/run-harness';
import { toolGround } from '#test/support/tool-ground';
import { sharedTools } from '#workers/open-research';

const html = (title: string, body: string) =>
  `<!doctype html><html><head><title>${title}</title><meta property="og:site_name" content="Heating Gazette"></head><body><article><h1>${title}</h1>${body}</article></body></html>`;

const site = await startPageServer({
  '/market': html(
    'What a heat pump costs',
    '<p>Hausklima sells its heat pump in Germany for EUR 27,350, installation included. Installers in Germany put in 301,000 heat pumps in 2025, the Heating Gazette counted.</p><p>The subsidy for heat pumps in Germany pays 55 % of the price for households with low income.</p>',
  ),
});
let harness: Harness;
let services: ReturnType<typeof replayServices>;
beforeAll(async () => {
  const privateHosts = [site.host];
  harness = await startHarness({
    tools: ground => ({
      ground: toolGround({ fetch: createSafeFetch({ privateHosts }), privateHosts }),
      enabled: ['local-corpus', 'web-fetch'],
      shared: sharedTools(ground),
      pause: async (_, signal) => void (await sleep(1, undefined, { signal })),
    }),
  });
  services = replayServices(harness);
});
afterAll(async () => {
  await harness?.close();
  await site.close();
});

const brief = (...paths: string[]) => ({ ...tinyBrief, links: paths.map(site.linkTo) });
const latest = (runId: string): StartedRun => ({
  runId,
  handle: harness.client.workflow.getHandle(`mrd/test/${runId}`),
});

async function documentOf(run: StartedRun): Promise<Mrd> {
  const { files } = await approveAll(run);
  return getJson(harness.artifacts, Mrd, files?.json ?? '');
}

async function planOf({ runId }: StartedRun): Promise<ResearchPlan> {
  const row = await harness.row(runId);
  return getJson(harness.artifacts, ResearchPlan, row?.planHash ?? '');
}

/** Claims that rest on the page, by its address. */
function claimsFrom(mrd: Mrd, path: string) {
  const source = mrd.sources.find(({ location }) => location === site.linkTo(path));
  return mrd.claims.filter(({ citations }) => citations.some(({ sourceId }) => sourceId === source?.id));
}

const story = async ({ runId }: StartedRun) =>
  (await harness.runs.listEvents({ runId, afterSeq: 0, limit: 1_000 })).map(({ type, data }) => ({ type, data }));

describe('a run whose brief names pages', () => {
  let first: StartedRun;

  it('shows them in the plan, reads each once, and publishes what they say with the page as its source', async () => {
    first = await harness.start({ brief: brief('/market') });
    await reach(first, 'awaiting-plan-approval');
    const plan = await planOf(first);
    expect(plan.links).toEqual([site.linkTo('/market')]);
    expect(plan.questions.every(({ tools }) => tools[0] === 'web-fetch' && tools.includes('local-corpus'))).toBe(true);
    expect(site.asked).toEqual([]);
    const mrd = await documentOf(first);
    expect(site.asked).toEqual(['/market']);
    const claims = claimsFrom(mrd, '/market');
    expect(claims.length).toBeGreaterThan(0);
    const source = mrd.sources.find(({ location }) => location === site.linkTo('/market'));
    expect(source).toMatchObject({ publisher: 'Heating Gazette', url: site.linkTo('/market') });
    const text = (await harness.artifacts.get(source?.textSha256 ?? '')).toString();
    for (const { quote } of claims
      .flatMap(({ citations }) => citations)
      .filter(({ sourceId }) => sourceId === source?.id)) {
      expect(text).toContain(quote);
    }
    await recordHistory('pages-from-outside', first);
  });

  it('is forked from research, and reset to it, without asking the site again', async () => {
    const asked = site.asked.length;
    const { run } = await services.fork.fork(caller, first.runId, { from: 'researching' });
    expect(claimsFrom(await documentOf(latest(run.runId)), '/market').length).toBeGreaterThan(0);
    await services.resume.resume(caller, first.runId, { from: 'researching', force: true });
    expect(claimsFrom(await documentOf(latest(first.runId)), '/market').length).toBeGreaterThan(0);
    expect(site.asked.length).toBe(asked);
  });

  it('shares what was brought with a fork that begins after research', async () => {
    const { run } = await services.fork.fork(caller, first.runId, { from: 'synthesizing' });
    expect(claimsFrom(await documentOf(latest(run.runId)), '/market').length).toBeGreaterThan(0);
  });

  it('ends without a page that is not there, and says so in its story', async () => {
    const run = await harness.start({ brief: brief('/gone') });
    const mrd = await documentOf(run);
    expect(mrd.sources.some(({ location }) => location.includes('/gone'))).toBe(false);
    const told = (await story(run)).find(({ type }) => type === 'tools-unanswered');
    expect(told?.data).toEqual({ tools: [{ tool: 'web-fetch', questions: (await planOf(run)).questions.length }] });
    expect(site.asked.filter(path => path === '/gone').length).toBe(1);
  });
});

describe('a run whose brief names none', () => {
  it('asks the corpus alone, and its corpus stays as it was', async () => {
    const run = await harness.start();
    const asked = site.asked.length;
    const mrd = await documentOf(run);
    const plan = await planOf(run);
    expect(plan.questions.flatMap(({ tools }) => tools).every(tool => tool === 'local-corpus')).toBe(true);
    expect(plan).not.toHaveProperty('links');
    expect(site.asked.length).toBe(asked);
    expect((await story(run)).map(({ type }) => type)).not.toContain('tools-unanswered');
    expect(mrd.sources.length).toBeGreaterThan(0);
  });
});
