import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApiClient } from '#api/cli/client/api-client';
import { followRun } from '#api/cli/follow/follow-run';
import { runCli } from '#api/cli/run-cli';
import type { RunView } from '#shared/contracts/run';
import { type ApiHarness, startApiHarness } from '#test/api/api-harness';
import { tinyCorpus } from '#test/support/tiny-corpus';
import { createRecordingTerminal } from '#test/unit/api/support/recording-terminal';

const patience = { totalMs: 20_000, signal: new AbortController().signal };
let harness: ApiHarness;
let corpus: string;
let runId: string;

const api = () => createApiClient(async () => ({ url: harness.url(), apiKey: harness.keys.acme }), patience);

beforeAll(async () => {
  harness = await startApiHarness();
  corpus = await mkdtemp(join(tmpdir(), 'assay-refresh-cli-'));
  await cp(tinyCorpus, corpus, { recursive: true });
  process.env['ASSAY_API_URL'] = harness.url();
  const idea = 'A planning tool with which heating installers in Germany plan a heat pump in one visit.';
  ({ runId } = await api().post<RunView>('/v1/runs', { brief: { title: 'Installer desk', idea }, corpus }));
  await approve(runId);
}, 120_000);
afterAll(async () => {
  await assay('delete', runId);
  delete process.env['ASSAY_API_URL'];
  delete process.env['ASSAY_API_KEY'];
  await rm(corpus, { recursive: true, force: true });
  await harness?.stop();
});

const approve = (id: string) =>
  followRun(id, { api: api(), terminal: createRecordingTerminal(), patience, mode: 'approve' });

async function assayAs(key: string, ...argv: string[]) {
  process.env['ASSAY_API_KEY'] = key;
  const terminal = createRecordingTerminal();
  const code = await runCli({ argv: ['refresh', ...argv], terminal, signal: new AbortController().signal });
  return { code, out: terminal.printed().replace(/\s+/gu, ' ') };
}
const assay = (...argv: string[]) => assayAs(harness.keys.acme, ...argv);
const json = (out: string) => JSON.parse(out.slice(out.indexOf('{')));

async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 900; tries += 1) {
    const seen = await look();
    if (seen) return seen;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('it did not come in time');
}

describe('assay refresh', () => {
  it('gives a run a schedule, lists it, pauses it and lets it go on', async () => {
    const made = await assay(runId, '--every', 'month', '--deadline', '2');
    expect([made.code, made.out]).toEqual([
      0,
      expect.stringMatching(/is refreshed every month: next on \d{4}-\d\d-01 06:0/u),
    ]);
    await until(async () => (await assay('list')).out.includes(runId));
    expect((await assayAs(harness.keys.beta, 'list')).out).not.toContain(runId);
    expect((await assay('pause', runId)).out).toContain('it is paused');
    expect((await assay('resume', runId)).out).toContain('next on');
  });

  it('begins a refresh now, and shows what it has changed', async () => {
    const file = join(corpus, 'prices.csv');
    await writeFile(file, (await readFile(file, 'utf8')).replace('11900', '12400'));
    expect((await assay('trigger', runId)).code).toBe(0);
    const run = await until<{ runId: string }>(async () => json((await assay('show', runId, '--json')).out).runs[0]);
    expect((await assay('trigger', runId)).code).toBe(2);
    await approve(run.runId);
    const told = await until(async () => {
      const shown = await assay('show', runId);
      return shown.out.includes('1 numbers moved') && shown;
    });
    expect(told.out).toContain('11900 12400');
    expect(told.out).toContain('Decided on another ground than before: final');
    expect(json((await assay('show', run.runId, '--json')).out).report).toMatchObject({ refreshOf: runId });
    expect((await api().get<RunView>(`/v1/runs/${run.runId}`)).refreshOf).toBe(runId);
  }, 60_000);

  it('ends with 2 for what makes no sense', async () => {
    const asks = [
      [runId],
      [runId, '--every', 'never'],
      [runId, '--every', 'week'],
      [runId, '--every', 'week', '--deadline', 'soon'],
      ['run-nobody', '--every', 'week'],
      ['pause', 'run-nobody'],
      ['pause', runId, '--every', 'week'],
    ];
    for (const ask of asks) expect([ask, (await assay(...ask)).code]).toEqual([ask, 2]);
    expect((await assayAs(harness.keys.beta, 'delete', runId)).code).toBe(2);
  });

  it('deletes the schedule and keeps what it has brought', async () => {
    expect((await assay('delete', runId)).code).toBe(0);
    expect((await assay('delete', runId)).code).toBe(2);
    const { out } = await assay('show', runId);
    expect(out).toContain('is not refreshed by a schedule');
    expect(out).toContain('1 numbers moved');
  });
});
