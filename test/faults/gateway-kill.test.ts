import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '#infra/config/project-root';
import { openDatabase } from '#infra/storage/database';
import { freshDatabase } from '#test/support/local-services';

const database = await freshDatabase();
const folder = await mkdtemp(join(tmpdir(), 'assay-gateway-'));
const { db, close } = openDatabase(database.url, 2);

afterAll(async () => {
  await close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

interface Asker extends ChildProcess {
  readonly said: string[];
  /** Waiting for the event only after the kill would miss a process that has ended by itself. */
  readonly gone: Promise<unknown>;
}

/** A process of the built product, as workers are. */
function start(plan: Record<string, unknown>): Asker {
  const entry = join(projectRoot, 'dist', 'test', 'support', 'gateway-worker.js');
  const child = fork(entry, [database.url, folder, JSON.stringify(plan)], { execArgv: [] });
  const said: string[] = [];
  child.on('message', message => said.push(String(message)));
  return Object.assign(child, { said, gone: once(child, 'exit') });
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(resolve => setTimeout(resolve, 20));
}

const attempts = (runId: string) => db.selectFrom('paid_attempts').selectAll().where('run_id', '=', runId).execute();

describe('the gateway over several processes', () => {
  it('makes one call of twenty equal questions', async () => {
    const workers = [1, 2].map(() => start({ runId: 'equal', equal: 10, delayMs: 400 }));
    await Promise.all(workers.map(({ gone }) => gone));
    expect(workers.map(({ said }) => said.at(-1)).sort()).toEqual(['asked 0', 'asked 1']);
    expect((await attempts('equal')).map(({ outcome }) => outcome)).toEqual(['answered']);
  });

  it('buys no completed call twice when its worker is killed again and again', async () => {
    const asks = 12;
    let kills = 0;
    for (const after of [1, 4, 7, 10]) {
      const worker = start({ runId: 'killed', asks, delayMs: 60 });
      await until(() => worker.said.includes(`answered ${after}`) || worker.exitCode !== null);
      await new Promise(resolve => setTimeout(resolve, 30));
      worker.kill('SIGKILL');
      await worker.gone;
      kills += 1;
    }
    const last = start({ runId: 'killed', asks, delayMs: 60 });
    await last.gone;
    expect(last.said).toContain(`answered ${asks - 1}`);
    const made = await attempts('killed');
    const answered = made.filter(({ outcome }) => outcome === 'answered');
    expect(answered).toHaveLength(asks);
    expect(new Set(answered.map(({ call_key }) => call_key)).size).toBe(asks);
    expect(made.length - asks).toBeLessThanOrEqual(kills);
    expect(made.filter(({ outcome }) => outcome === 'in-flight')).toEqual([]);
  });
});
