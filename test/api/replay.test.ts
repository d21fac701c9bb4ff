import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApiClient } from '#api/cli/client/api-client';
import { followRun } from '#api/cli/follow/follow-run';
import { runCli } from '#api/cli/run-cli';
import { createApiKeyStore } from '#infra/storage/api-key-store';
import { openDatabase } from '#infra/storage/database';
import type { RunView } from '#shared/contracts/run';
import { type ApiHarness, startApiHarness } from '#test/api/api-harness';
import { createRecordingTerminal } from '#test/unit/api/support/recording-terminal';
import { workflowBundlePath } from '#workers/bundle';

const patience = { totalMs: 20_000, signal: new AbortController().signal };
let harness: ApiHarness;
let folder: string;
let runId: string;
let readerKey: string;

const clientOf = (apiKey: string) => createApiClient(async () => ({ url: harness.url(), apiKey }), patience);

beforeAll(async () => {
  harness = await startApiHarness();
  folder = await mkdtemp(join(tmpdir(), 'assay-replay-test-'));
  readerKey = await createReader();
  process.env['ASSAY_API_URL'] = harness.url();
  runId = await completedRun();
}, 120_000);
afterAll(async () => {
  delete process.env['ASSAY_API_URL'];
  delete process.env['ASSAY_API_KEY'];
  await rm(folder, { recursive: true, force: true });
  await harness?.stop();
});

async function createReader(): Promise<string> {
  const { db, close } = openDatabase(harness.config.databaseUrl?.reveal() ?? '', 1);
  const { key } = await createApiKeyStore(db).create({ tenant: 'acme', name: 'Rea', role: 'reader' });
  await close();
  return key;
}

async function completedRun(): Promise<string> {
  const api = clientOf(harness.keys.acme);
  const corpus = join(harness.config.projectRoot, 'test', 'support', 'tiny-corpus');
  const idea = 'A planning tool with which heating installers in Germany plan a heat pump in one visit.';
  const { runId } = await api.post<RunView>('/v1/runs', { brief: { title: 'Installer desk', idea }, corpus });
  await followToEnd(runId);
  return runId;
}

async function followToEnd(runId: string): Promise<RunView> {
  const terminal = createRecordingTerminal();
  return followRun(runId, { api: clientOf(harness.keys.acme), terminal, patience, mode: 'approve' });
}

async function assay(argv: string[], { key = harness.keys.acme, answers = [] as string[] } = {}) {
  process.env['ASSAY_API_KEY'] = key;
  const terminal = createRecordingTerminal({ answers });
  const code = await runCli({ argv, terminal, signal: new AbortController().signal });
  return { code, out: terminal.printed(), noted: terminal.noted() };
}
const json = (out: string) => JSON.parse(out.trimEnd().split('\n').at(-1) ?? '');

describe('a history that is exported', () => {
  it('is one that the check takes, from a key that may read payloads', async () => {
    const file = join(folder, 'open.json');
    expect(await assay(['export', 'history', runId, '-o', file])).toMatchObject({ code: 0 });
    const checked = await assay(['replay', 'check', file, '--json']);
    expect([checked.code, json(checked.out)]).toMatchObject([
      0,
      { same: true, checks: [{ history: 'open', verdict: 'same' }] },
    ]);
  });

  it('is told to differ by other code, with the place, as exit code 1', async () => {
    const file = join(folder, 'drift.json');
    const bundle = join(folder, 'drifted.js');
    await assay(['export', 'history', runId, '-o', file]);
    await writeFile(bundle, (await readFile(workflowBundlePath, 'utf8')).replaceAll('verifySections', 'judgeSections'));
    const { code, out } = await assay(['replay', 'check', file, '--bundle', bundle]);
    expect(code).toBe(1);
    expect(out.replace(/\s+/gu, ' ')).toMatch(
      /event \d+: the history has the activity verifySections; .* judgeSections/u,
    );
  });

  it.each([
    ['a key that may only read', () => ({ key: readerKey, flags: [] as string[] })],
    ['a wish', () => ({ key: harness.keys.acme, flags: ['--sealed'] })],
  ])('is sealed by %s, and says so when it is checked', async (_, given) => {
    const { key, flags } = given();
    const file = join(folder, 'sealed.json');
    expect(await assay(['export', 'history', runId, '-o', file, ...flags], { key })).toMatchObject({ code: 0 });
    const text = await readFile(file, 'utf8');
    expect(
      Buffer.from(
        JSON.parse(text).events[0].workflowExecutionStartedEventAttributes.input.payloads[0].data,
        'base64',
      ).toString(),
    ).toMatch(/^\{"sha256":"[0-9a-f]{64}","bytes":\d+\}$/u);
    const { code, out } = await assay(['replay', 'check', file, '--json']);
    expect([code, json(out)]).toMatchObject([
      1,
      { same: false, checks: [{ verdict: 'sealed', detail: expect.stringContaining('taken out') }] },
    ]);
  });

  it('is refused open to a key that may only read, and at all to another tenant', async () => {
    const ask = (key: string, query = '') =>
      fetch(`${harness.url()}/v1/runs/${runId}/history${query}`, { headers: { Authorization: `Bearer ${key}` } });
    expect((await ask(readerKey, '?payloads=plain')).status).toBe(403);
    expect((await ask(harness.keys.beta)).status).toBe(404);
    expect((await ask(harness.keys.acme, '?payloads=golden')).status).toBe(400);
  });
});

describe('replay check', () => {
  it('takes a run, and all runs', async () => {
    const one = await assay(['replay', 'check', runId, '--json']);
    expect([one.code, json(one.out)]).toMatchObject([0, { checks: [{ history: runId, verdict: 'same' }] }]);
    const all = await assay(['replay', 'check', '--all', '--since', '1', '--json']);
    expect([all.code, json(all.out)]).toMatchObject([0, { same: true, isCut: false }]);
    expect(json(all.out).checks.map((check: { history: string }) => check.history)).toContain(runId);
  });

  it('ends with 2 for what makes no sense', async () => {
    await writeFile(join(folder, 'nonsense.json'), 'nonsense');
    const asks = [
      ['check'],
      ['check', 'run-nobody'],
      ['check', join(folder, 'nowhere.json')],
      ['check', '--all', '--since', 'x'],
      ['dance', runId],
    ];
    for (const ask of asks) expect([ask, (await assay(['replay', ...ask])).code]).toEqual([ask, 2]);
    expect((await assay(['replay', 'check', join(folder, 'nonsense.json')])).code).toBe(1);
  });
});

describe('resume, fork and diff', () => {
  it('shows what is kept, asks, and goes back only when told so', async () => {
    const dry = await assay(['replay', 'resume', runId, '--from', 'verifying', '--dry-run']);
    expect(dry.code).toBe(0);
    expect(dry.out).toContain(
      'done again verifySections, prepareReview × 2, applyReview × 2, assembleMrd, composeMrd, publishMrd, recordPublication',
    );
    expect(dry.out).toContain('at most    $0.0000');
    expect((await assay(['replay', 'resume', runId, '--from', 'verifying'])).code).toBe(2);
    const declined = await assay(['replay', 'resume', runId, '--from', 'verifying'], { answers: ['n'] });
    expect([declined.code, declined.out]).toEqual([0, 'Nothing was changed.\n']);
    expect((await assay(['replay', 'resume', runId])).code).toBe(2);
    expect((await assay(['replay', 'resume', runId, '--from', 'dreaming', '--yes'])).code).toBe(2);
    expect((await assay(['replay', 'resume', runId, '--from', 'verifying', '--yes'], { key: readerKey })).code).toBe(2);
    const done = await assay(['replay', 'resume', runId, '--from', 'verifying', '--yes', '--json']);
    expect([done.code, json(done.out)]).toMatchObject([
      0,
      { preview: { from: 'verifying', stateThen: 'synthesizing' } },
    ]);
    expect(await followToEnd(runId)).toMatchObject({ state: 'completed', reason: null });
    expect((await assay(['replay', 'check', runId])).code).toBe(0);
  }, 90_000);

  it('makes a fork whose document is the same, and one over other evidence whose document is not', async () => {
    const same = json((await assay(['replay', 'fork', runId, '--from', 'synthesizing', '--json'])).out);
    expect(same.forkedFrom).toEqual({ runId, stage: 'synthesizing' });
    await followToEnd(same.runId);
    expect(await assay(['diff', runId, same.runId])).toMatchObject({
      code: 0,
      out: expect.stringContaining('say the same'),
    });
    const set = `evidence=${join(harness.config.projectRoot, 'infra/samples/durable-workflows/corpus')}`;
    const other = json((await assay(['replay', 'fork', runId, '--from', 'researching', '--set', set, '--json'])).out);
    await followToEnd(other.runId);
    const diff = await assay(['diff', runId, other.runId, '--json']);
    expect(diff.code).toBe(1);
    const changes = json(diff.out).claims.map((claim: { change: string }) => claim.change);
    expect([...new Set(changes)].sort()).toEqual(expect.arrayContaining(['died']));
    expect((await assay(['replay', 'check', other.runId])).code).toBe(0);
  }, 120_000);

  it('shows what a fork would be before it is made, and by which words prompts ask', async () => {
    const dry = await assay(['replay', 'fork', runId, '--from', 'synthesizing', '--dry-run']);
    expect([dry.code, dry.out.replaceAll(/\d+/gu, 'N').split('\n').slice(1, -1)]).toEqual([
      0,
      [
        '  shared     vertical, corpus, plan, its approval, evidence for N questions; N prompts answered',
        '  done anew  draftSection × N, verifySections, assembleMrd, composeMrd, publishMrd, recordPublication',
        '  reused     N prompts in the same words: they cost nothing',
        '  asked anew N prompts',
        '  at most    $N.N',
      ],
    ]);
    const listed = await assay(['replay', 'prompts', '--json']);
    expect(json(listed.out).prompts.map(({ name }: { name: string }) => name)).toContain('draft-section');
    expect((await assay(['replay', 'prompts', 'draft-section'])).out).toMatch(/^You draft one section/u);
    const file = join(folder, 'words.txt');
    await writeFile(file, 'Draft it.');
    const sets = ['model=openai/gpt-6-luna', `prompt=draft-section:${file}`, 'prompt=draft-section', 'model='];
    for (const set of sets) {
      expect([set, (await assay(['replay', 'fork', runId, '--from', 'planning', '--set', set])).code]).toEqual([
        set,
        2,
      ]);
    }
  });

  it('refuses what makes no sense', async () => {
    const asks = [
      ['replay', 'fork', runId],
      ['replay', 'fork', runId, '--from', 'dreaming'],
      ['replay', 'fork', runId, '--from', 'verifying', '--set', 'plan=/nowhere.json'],
      ['replay', 'fork', runId, '--from', 'verifying', '--set', 'weather=fine'],
      ['diff', runId, 'run-nobody'],
    ];
    for (const ask of asks) expect([ask, (await assay(ask)).code]).toEqual([ask, 2]);
    expect((await assay(['diff', runId, runId], { key: harness.keys.beta })).code).toBe(2);
  });
});
