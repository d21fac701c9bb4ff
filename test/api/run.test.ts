import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApiClient } from '#api/cli/client/api-client';
import { runEvents } from '#api/cli/client/run-events';
import { followRun } from '#api/cli/follow/follow-run';
import { sendDecision } from '#api/cli/follow/send-decision';
import { watchRun } from '#api/cli/follow/watch-run';
import type { DecisionRecord } from '#shared/contracts/decision';
import { Mrd } from '#shared/contracts/mrd';
import type { RunEvent, RunView } from '#shared/contracts/run';
import { type ApiHarness, startApiHarness } from '#test/api/api-harness';
import { createRecordingTerminal } from '#test/unit/api/support/recording-terminal';

const patience = { totalMs: 20_000, signal: new AbortController().signal };
let harness: ApiHarness;

beforeAll(async () => {
  harness = await startApiHarness();
}, 120_000);
afterAll(() => harness?.stop());

const clientOf = (apiKey: string) => createApiClient(async () => ({ url: harness.url(), apiKey }), patience);
const acme = () => clientOf(harness.keys.acme);

function startBody() {
  return {
    brief: {
      title: 'Installer desk for heat pumps',
      idea: 'A planning tool with which heating installers in Germany plan a heat pump in one visit.',
      geographies: ['Germany'],
    },
    corpus: join(harness.config.projectRoot, 'test', 'support', 'tiny-corpus'),
  };
}

/** The run once it waits for a decision. */
async function untilWaiting(runId: string): Promise<RunView> {
  for await (const run of watchRun(acme(), runId, { patience })) if (run.decision) return run;
  throw new Error('it ended without waiting');
}

/** What the description says can be asked about a run. */
async function routesOfRuns(): Promise<{ method: string; path: string }[]> {
  const { paths } = (await (await fetch(`${harness.url()}/openapi.json`)).json()) as { paths: Record<string, object> };
  return Object.entries(paths)
    .filter(([path]) => path.startsWith('/v1/runs/{id}'))
    .flatMap(([path, methods]) => Object.keys(methods).map(method => ({ method: method.toUpperCase(), path })));
}

async function ask(key: string, method: string, path: string) {
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
  const response = await fetch(`${harness.url()}${path}`, { method, headers, ...(method !== 'GET' && { body: '{}' }) });
  return { status: response.status, body: await response.text() };
}

/** The run of the first test, for those that ask about it. */
let published = { runId: '', source: '' };

describe('a run through the API', () => {
  it('goes from brief to document, while the API is restarted under its follower', async () => {
    const api = acme();
    const { runId } = await api.post<RunView>('/v1/runs', startBody(), { 'Idempotency-Key': 'whole-run' });
    await untilWaiting(runId);
    await harness.stopApi();
    const terminal = createRecordingTerminal();
    const following = followRun(runId, { api, terminal, patience, mode: 'approve' });
    setTimeout(() => void harness.restartApi(), 700);
    const run = await following;
    expect([run.state, run.reason]).toEqual(['completed', null]);

    const mrd = Mrd.parse(JSON.parse(await api.text(`/v1/runs/${runId}/mrd.json`)));
    expect(mrd.claims.length).toBeGreaterThan(0);
    expect(await api.text(`/v1/runs/${runId}/mrd.md`)).toContain(mrd.title);
    expect(await api.text(`/v1/runs/${runId}/mrd.html`)).toContain('<!doctype html>');
    const claim = mrd.claims[0];
    const source = mrd.sources.find(one => one.id === claim?.citations[0]?.sourceId);
    const text = await api.text(`/v1/runs/${runId}/sources/${source?.sha256}`);
    expect(text.slice(claim?.citations[0]?.start, claim?.citations[0]?.end)).toBe(claim?.citations[0]?.quote);

    published = { runId, source: source?.sha256 ?? '' };

    const events: RunEvent[] = [];
    for await (const event of runEvents(api, runId, { afterSeq: 0, patience })) events.push(event);
    expect(events.map(event => event.seq)).toEqual(events.map((_, index) => index + 1));
    const { decisions } = await api.get<{ decisions: DecisionRecord[] }>(`/v1/runs/${runId}/decisions`);
    const kinds = ['plan', 'claims', 'regulatory', 'final'];
    const by = { actor: 'Ada', isVerified: true, channel: 'cli', outcome: 'accepted' };
    expect(decisions).toMatchObject(kinds.map(kind => ({ kind, ...by })));
    expect((await api.get<{ runs: RunView[] }>('/v1/runs?state=completed')).runs.map(one => one.runId)).toContain(
      runId,
    );
  }, 90_000);

  it('is one run for one key, also when asked for many times at once', async () => {
    const ask = () => acme().post<RunView>('/v1/runs', startBody(), { 'Idempotency-Key': 'many-at-once' });
    const runs = await Promise.all(Array.from({ length: 8 }, ask));
    expect(new Set(runs.map(run => run.runId)).size).toBe(1);
  });

  it('ends when its plan is rejected, and takes no decision after that', async () => {
    const { runId } = await acme().post<RunView>('/v1/runs', startBody());
    const waiting = await untilWaiting(runId);
    await sendDecision(acme(), waiting, { decision: 'reject', reason: 'too broad' });
    const terminal = createRecordingTerminal();
    const ended = await followRun(runId, { api: acme(), terminal, patience, mode: 'wait' });
    expect(ended).toMatchObject({ state: 'rejected', reason: expect.stringContaining('too broad') });
    await expect(sendDecision(acme(), waiting, { decision: 'approve' })).rejects.toMatchObject({
      code: 'run.finished',
    });
  }, 60_000);

  it('gives a repeated decision its first outcome and refuses a stale one', async () => {
    const { runId } = await acme().post<RunView>('/v1/runs', startBody());
    const { decision } = await untilWaiting(runId);
    const path = `/v1/runs/${runId}/decisions`;
    const stale = { kind: 'plan', decision: 'approve', digest: `sha256:${'0'.repeat(64)}` };
    await expect(acme().post(path, stale)).rejects.toMatchObject({ code: 'decision.stale' });
    const approval = { kind: 'plan', decision: 'approve', digest: decision?.digest, id: 'once' };
    const [first, second] = [await acme().post(path, approval), await acme().post(path, approval)];
    expect(second).toEqual(first);
    await acme().post(`/v1/runs/${runId}/cancel`, {});
    const terminal = createRecordingTerminal();
    const ended = await followRun(runId, { api: acme(), terminal, patience, mode: 'wait' });
    expect(ended.state).toBe('cancelled');
  }, 60_000);

  it('is nobody else’s, by none of the routes that name a run', async () => {
    expect(published.runId).toMatch(/^run-/u);
    const routes = await routesOfRuns();
    expect(routes.length).toBeGreaterThan(30);
    for (const { method, path } of routes) {
      const own = path.replace('{id}', published.runId).replace('{sha256}', published.source);
      const { status, body } = await ask(harness.keys.beta, method, own.replace('{other}', published.runId));
      // What a body lacks is told before whose run it is about.
      const refusals = method === 'GET' ? [404] : [404, 400, 422];
      expect({ method, path, isRefused: refusals.includes(status) }).toEqual({ method, path, isRefused: true });
      expect(body).not.toContain('heat pump');
    }
    const other = clientOf(harness.keys.beta);
    expect((await other.get<{ runs: RunView[] }>('/v1/runs')).runs).toEqual([]);
  });

  it('gives out sources of its own only, not whatever lies under a hash', async () => {
    const own = await clientOf(harness.keys.beta).post<RunView>('/v1/runs', startBody());
    const document = await acme().text(`/v1/runs/${published.runId}/mrd.json`);
    const hash = createHash('sha256').update(document).digest('hex');
    const byOwn = await ask(harness.keys.acme, 'GET', `/v1/runs/${published.runId}/sources/${hash}`);
    const byOther = await ask(harness.keys.beta, 'GET', `/v1/runs/${own.runId}/sources/${hash}`);
    // A run without a document has no sources yet.
    expect([byOwn.status, byOther.status]).toEqual([404, 409]);
    expect(byOwn.body + byOther.body).not.toContain('heat pump');
    await clientOf(harness.keys.beta).post(`/v1/runs/${own.runId}/cancel`, {});
  });

  it('is ready only with database and Temporal', async () => {
    const response = await fetch(`${harness.url()}/health/ready`);
    expect(await response.json()).toEqual({ status: 'up', checks: { database: 'up', temporal: 'up' } });
  });
});
