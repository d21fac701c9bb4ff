import { appendFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { dataFolder } from '#infra/local/data-folder';
import type { RunView } from '#shared/contracts/run';
import { approveUntilEnd, type StartedRun } from '#test/bench/stack/drive-run';
import { type ScratchStack, startScratchStack } from '#test/bench/stack/scratch-stack';
import { waitFor } from '#test/bench/stack/wait-for';
import { canary, found, toldByLogs, toldByTables, toldByTemporal, withHandle } from '#test/support/canary-search';

const idea = canary('idea');
const source = canary('source');
const sent = { accessKeyId: canary('keyid'), secretKey: canary('secretkey'), apiKey: canary('apikey') };

const brief = {
  title: 'Installer desk for heat pumps',
  idea: `A planning tool for heating installers in Germany, code name ${idea}. With ${idea} they plan a heat pump in one visit.`,
  audience: ['heating installers'],
  geographies: ['Germany'],
};

/** Tables whose very purpose is to hold words of sources. */
const wordTables = ['claims', 'sources'];

let stack: ScratchStack;
let secrets: Record<string, string>;
let completed: StartedRun;
let failed: StartedRun;
let published: string;

beforeAll(async () => {
  stack = await startScratchStack({
    name: 'canary-test',
    durability: 'fast',
    settings: {
      ASSAY_LOG_LEVEL: 'trace',
      ASSAY_S3_ACCESS_KEY_ID: sent.accessKeyId,
      ASSAY_S3_SECRET_ACCESS_KEY: sent.secretKey,
    },
  });
  const { passwordFile, keyFile } = dataFolder(stack.dataDir);
  secrets = {
    ...sent,
    password: readFileSync(passwordFile, 'utf8').trim(),
    ownApiKey: JSON.parse(readFileSync(keyFile, 'utf8')).apiKey,
  };
  writeCorpus();
  completed = await runToTheEnd();
  published = await stack.api.text(`/v1/runs/${completed.runId}/mrd.json`);
  failed = await runIntoDamage();
  await askWrongly();
}, 300_000);
afterAll(() => stack?.close(), 120_000);

describe('what is secret or said in confidence', () => {
  it('went all the way through a run that completed and one that failed', async () => {
    const { rows } = await sql<{ run_id: string; state: string; reason: string | null }>`
      select run_id, state, reason from runs`.execute(stack.database().db);
    expect(rows.find(row => row.run_id === completed.runId)?.state).toBe('completed');
    expect(rows.find(row => row.run_id === failed.runId)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('differs from its hash'),
    });
    expect(published).toContain(source);
  });

  it('is in no history, nor in search attributes, memo, details or failures', async () => {
    for (const { workflowId } of [completed, failed]) {
      const told = await toldByTemporal(stack, workflowId);
      expect(told).toContain(brief.title);
      expect(found(told, { ...secrets, idea, source })).toEqual([]);
    }
  });

  it('is in no row of the story, the runs, the decisions or the journals', async () => {
    const tables = await toldByTables(stack);
    expect(tables.length).toBeGreaterThan(8);
    for (const { table, words } of tables) {
      const hidden = wordTables.includes(table) ? secrets : { ...secrets, idea, source };
      expect({ table, found: found(words, hidden) }).toEqual({ table, found: [] });
    }
  });

  it('is in no log, not even in the most talkative', () => {
    const { files, words: said } = toldByLogs(stack);
    expect(files).toBeGreaterThanOrEqual(5);
    expect(said).toContain('"path":"/v1/runs"');
    expect(found(said, { ...secrets, idea, source })).toEqual([]);
  });

  it('is in no command line of the processes of the stack', () => {
    const lines = stack.info().parts.map(({ pid }) => commandLineOf(pid));
    expect(found(lines.join('\n'), secrets)).toEqual([]);
  });
});

function writeCorpus(): void {
  const folder = join(stack.dataDir, 'corpus');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'market.md'),
    `# Heat pumps in Germany\n
The heat pump market in Germany reached EUR 4.1 billion in 2024, as the ${source} board reports.\n
Installers complain that planning a heat pump takes three visits, says ${source}.\n`,
  );
  writeFileSync(join(folder, 'broken.json'), `{"market": "${source}", `);
}

function start(): Promise<StartedRun> {
  return stack.api.post<RunView>('/v1/runs', { brief, corpus: join(stack.dataDir, 'corpus') });
}

async function waiting(run: StartedRun): Promise<RunView> {
  const look = async () => {
    const view = await stack.api.get<RunView>(`/v1/runs/${run.runId}`);
    return view.decision ? view : null;
  };
  return waitFor(look, { what: 'the run waits', withinMs: 200_000 });
}

/** On the way people send, through the Temporal UI, what is no plan: the brief, and the text of a source. */
async function runToTheEnd(): Promise<StartedRun> {
  const run = await start();
  for (const what of ['brief', 'text'] as const) {
    const { decision } = await waiting(run);
    const planHash = await hashOf(what, run);
    const edit = { kind: 'plan', decision: 'edit', digest: decision?.digest, planHash };
    await withHandle(stack, run.workflowId, handle => handle.signal('decide', edit));
    await waitFor(async () => ((await waiting(run)).decision?.digest === decision?.digest ? null : true), {
      what: 'the edit was refused',
      withinMs: 200_000,
    });
  }
  await approveUntilEnd(stack, run);
  return run;
}

async function hashOf(what: 'brief' | 'text', { runId }: StartedRun): Promise<string> {
  if (what === 'text') return artifactsWith(source).find(({ text }) => text.startsWith('# Heat'))?.sha256 ?? '';
  const { rows } = await sql<{ brief_hash: string }>`
    select brief_hash from runs where run_id = ${runId}`.execute(stack.database().db);
  return rows[0]?.brief_hash ?? '';
}

function artifactsWith(word: string) {
  return globSync('artifacts/*/*', { cwd: stack.dataDir })
    .map(path => ({ path: join(stack.dataDir, path), sha256: path.split(/[\\/]/u).slice(1).join('') }))
    .map(each => ({ ...each, text: readFileSync(each.path, 'utf8') }))
    .filter(({ text }) => text.includes(word));
}

/** Everything it is to read is damaged while it waits. */
async function runIntoDamage(): Promise<StartedRun> {
  const run = await start();
  await waiting(run);
  for (const { path } of artifactsWith(source)) appendFileSync(path, source);
  await approveUntilEnd(stack, run);
  return run;
}

/** Requests that are refused: their words and keys have no place in a log. */
async function askWrongly(): Promise<void> {
  const url = `${stack.info().addresses.api}/v1/runs`;
  const refused = await fetch(url, { headers: { authorization: `Bearer ${sent.apiKey}` } });
  expect(refused.status).toBe(401);
  const ask = (body: unknown) => stack.api.post('/v1/runs', body).catch((error: { code: string }) => error.code);
  expect(await ask({ brief: { title: '', idea }, corpus: 'nowhere' })).toBe('brief.invalid');
  expect(await ask({ brief: { ...brief, [idea]: 1 }, corpus: 'nowhere' })).toBe('brief.invalid');
  await stack.api.text(`/v1/runs?search=${idea}`).catch(() => undefined);
}

function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
