import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { Client } from 'pg';
import { searchAttributes } from '#config';
import { loadConfig, processEnvironment } from '#infra/config/env';
import { dataFolder } from '#infra/local/data-folder';
import { type EnsuredStack, ensureStack } from '#infra/local/ensure-stack';
import { findStack, stopStack } from '#infra/local/find-stack';
import { isAlive } from '#infra/local/process/process-mark';
import type { PartName, StackInfo } from '#infra/local/stack-info';
import { AssayError } from '#shared/errors/assay-error';

/** The real Temporal server and the real PostgreSQL under the real supervisor; needs the build that `npm test` makes. */
const dataDir = mkdtempSync(join(tmpdir(), 'assay-stack-'));
// The database runs as another user when this is root, and its files are to vanish with the folder.
chmodSync(dataDir, 0o711);
const ours = { ASSAY_DATA_DIR: dataDir, ASSAY_TEMPORAL_PORT: '0', ASSAY_TEMPORAL_UI_PORT: '0' };
const only: readonly PartName[] = ['temporal', 'postgres'];

function start(onProgress: (line: string) => void = () => undefined): Promise<EnsuredStack> {
  Object.assign(process.env, ours, { ASSAY_DURABILITY: 'fast', TEMPORAL_ADDRESS: '', DATABASE_URL: '' });
  return ensureStack({ config: loadConfig(processEnvironment()), keep: true, onProgress, only });
}

async function until<Found>(look: () => Promise<Found | null | false>): Promise<Found> {
  for (let waited = 0; waited < 110_000; waited += 50) {
    const found = await look();
    if (found) return found;
    await sleep(50);
  }
  throw new AssayError('internal.unexpected', 'waited in vain');
}

function pidOf(info: StackInfo | null, name: PartName): number {
  return info?.parts.find(part => part.name === name)?.pid ?? 0;
}

async function query(info: StackInfo, text: string): Promise<unknown[]> {
  const url = new URL(info.addresses.database ?? '');
  url.password = readFileSync(dataFolder(dataDir).passwordFile, 'utf8').trim();
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function namespaceOf(info: StackInfo) {
  const connection = await Connection.connect({ address: info.addresses.temporal ?? '' });
  try {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: 'default' });
    const { config } = await connection.workflowService.describeNamespace({ namespace: 'default' });
    const days = Number(config?.workflowExecutionRetentionTtl?.seconds) / 86_400;
    return { attributes: Object.keys(customAttributes ?? {}), days };
  } finally {
    await connection.close();
  }
}

/** Kills a part and waits until another process stands in its place. */
async function killAndAwait(name: PartName): Promise<StackInfo> {
  const before = pidOf(await findStack(dataDir), name);
  process.kill(before, 'SIGKILL');
  return until(async () => {
    const info = await findStack(dataDir);
    const now = pidOf(info, name);
    return now > 0 && now !== before && info;
  });
}

afterAll(async () => {
  await stopStack(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the local stack', () => {
  it('starts, tells how far it is, and hides the password of its database', async () => {
    const lines: string[] = [];
    const { info, started } = await start(line => lines.push(line));
    expect(started).toBe(true);
    expect(lines.join('\n')).toMatch(/postgres is ready/);
    expect(JSON.stringify(info)).not.toContain(readFileSync(dataFolder(dataDir).passwordFile, 'utf8').trim());
    expect(await query(info, 'select 1 as one')).toEqual([{ one: 1 }]);
    const { attributes, days } = await namespaceOf(info);
    expect(attributes).toEqual(expect.arrayContaining(Object.keys(searchAttributes)));
    expect(days).toBe(30);
  });

  it('is found, not started twice', async () => {
    const first = await findStack(dataDir);
    const { info, started } = await start();
    expect(started).toBe(false);
    expect(info.pid).toBe(first?.pid);
  });

  it('starts a killed database again at the same address, with what was committed', async () => {
    const before = await findStack(dataDir);
    if (before) await query(before, 'create table kept as select 42 as answer');
    const after = await killAndAwait('postgres');
    expect(after.addresses).toEqual(before?.addresses);
    const rows = await until(() => query(after, 'select * from kept').catch(() => null));
    expect(rows).toEqual([{ answer: 42 }]);
  });

  it('starts a killed Temporal server again at the same address', async () => {
    const before = await findStack(dataDir);
    const after = await killAndAwait('temporal');
    expect(after.addresses).toEqual(before?.addresses);
    const { days } = await until(() => namespaceOf(after).catch(() => null));
    expect(days).toBe(30);
  });

  it('after a kill of the supervisor, starts again on the same data and leaves nothing of the former', async () => {
    const former = await findStack(dataDir);
    process.kill(former?.pid ?? 0, 'SIGKILL');
    await until(async () => (await findStack(dataDir)) === null);
    const { info, started } = await start();
    expect(started).toBe(true);
    expect(former?.parts.filter(isAlive)).toEqual([]);
    expect(await query(info, 'select * from kept')).toEqual([{ answer: 42 }]);
    expect((await namespaceOf(info)).attributes).toEqual(expect.arrayContaining(Object.keys(searchAttributes)));
  });

  it('stops and leaves nothing running', async () => {
    const info = await findStack(dataDir);
    expect(await stopStack(dataDir)).toBe(true);
    expect(info?.parts.filter(isAlive)).toEqual([]);
    expect(await findStack(dataDir)).toBeNull();
    expect(await stopStack(dataDir)).toBe(false);
  });
});
