import { readFileSync, rmSync } from 'node:fs';
import { type ApiClient, createApiClient } from '#api/cli/client/api-client';
import { dataFolder } from '#infra/local/data-folder';
import type { StackInfo } from '#infra/local/stack-info';
import { type OpenDatabase, openDatabase } from '#infra/storage/database';
import { scratchFolder } from '#test/bench/stack/scratch-folder';
import { startSupervisor } from '#test/bench/stack/scratch-supervisor';
import { type StackProcesses, watchProcesses } from '#test/bench/stack/stack-processes';

/** A whole stack on a folder of its own, on free ports, whose processes may be killed. */
export interface ScratchStack extends Omit<StackProcesses, 'end' | 'killSupervisor'> {
  readonly dataDir: string;
  readonly api: ApiClient;
  /** Where its database is now; a new supervisor may have moved it. */
  database(): OpenDatabase;
  /** kill -9 of the supervisor, and a new one on the same folder. */
  replaceSupervisor(): Promise<void>;
  /** Ends whatever it started, and removes the folder. */
  close(): Promise<void>;
}

export interface ScratchStackOptions {
  readonly name: string;
  /** Default `full`, as people run it. */
  readonly durability?: 'full' | 'fast';
  readonly settings?: Readonly<Record<string, string>>;
}

/** How long a client goes on asking while something is away. */
const patienceMs = 90_000;

export async function startScratchStack({
  name,
  durability = 'full',
  settings = {},
}: ScratchStackOptions): Promise<ScratchStack> {
  const dataDir = scratchFolder(name);
  const { end, killSupervisor, ...processes } = watchProcesses(dataDir);
  const databases = openDatabases(dataDir, processes.info);
  const stopped = new AbortController();
  const start = () => startSupervisor({ dataDir, durability, settings }).then(processes.info);
  const close = async () => {
    stopped.abort();
    await databases.close();
    await end();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await start();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ...processes,
    dataDir,
    close,
    database: databases.current,
    api: createApiClient(() => apiOf(processes.info()), { totalMs: patienceMs, signal: stopped.signal }),
    async replaceSupervisor() {
      await killSupervisor();
      await start();
    },
  };
}

async function apiOf({ addresses, keyFile }: StackInfo): Promise<{ url: string; apiKey: string }> {
  return { url: addresses.api ?? '', apiKey: JSON.parse(readFileSync(keyFile, 'utf8')).apiKey };
}

/** One pool for each address at which the database has been. */
function openDatabases(dataDir: string, info: () => StackInfo) {
  const opened = new Map<string, OpenDatabase>();
  return {
    current(): OpenDatabase {
      const url = new URL(info().addresses.database ?? '');
      url.password = readFileSync(dataFolder(dataDir).passwordFile, 'utf8').trim();
      const database = opened.get(url.href) ?? openDatabase(url.href, 4);
      opened.set(url.href, database);
      return database;
    },
    async close(): Promise<void> {
      for (const { close } of opened.values()) await close().catch(() => undefined);
    },
  };
}
