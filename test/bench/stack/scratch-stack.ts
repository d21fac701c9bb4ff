import { readFileSync, rmSync } from 'node:fs';
import { type ApiClient, createApiClient } from '#api/cli/client/api-client';
import { dataFolder } from '#infra/local/data-folder';
import { stopStack } from '#infra/local/find-stack';
import { isAlive, type ProcessMark } from '#infra/local/process/process-mark';
import { liveStackInfo, type PartName, readStackInfo, type StackInfo } from '#infra/local/stack-info';
import { type OpenDatabase, openDatabase } from '#infra/storage/database';
import { scratchFolder } from '#test/bench/stack/scratch-folder';
import { startSupervisor } from '#test/bench/stack/scratch-supervisor';
import { waitFor } from '#test/bench/stack/wait-for';

/** A whole stack on a folder of its own, on free ports, whose processes may be killed. */
export interface ScratchStack {
  readonly dataDir: string;
  readonly api: ApiClient;
  info(): StackInfo;
  /** Where its database is now; a new supervisor may have moved it. */
  database(): OpenDatabase;
  /** kill -9 */
  kill(part: PartName): void;
  /** Resolves when another process stands where `before` stood. */
  restarted(part: PartName, before: ProcessMark): Promise<void>;
  markOf(part: PartName): ProcessMark;
  /** kill -9 of the supervisor, and a new one on the same folder. */
  replaceSupervisor(): Promise<void>;
  /** Ends whatever it started, and removes the folder. */
  close(): Promise<void>;
}

export interface ScratchStackOptions {
  readonly name: string;
  /** Default `full`, as people run it. */
  readonly durability?: 'full' | 'fast';
}

/** How long a client goes on asking while something is away. */
const patienceMs = 90_000;

export async function startScratchStack({ name, durability = 'full' }: ScratchStackOptions): Promise<ScratchStack> {
  const dataDir = scratchFolder(name);
  const folder = dataFolder(dataDir);
  const seen = new Map<string, ProcessMark>();
  const remember = (info: StackInfo) => {
    for (const mark of [info, ...info.parts]) seen.set(`${mark.pid} ${mark.startTime}`, mark);
    return info;
  };
  const info = () => {
    const found = liveStackInfo(folder.stackFile) ?? readStackInfo(folder.stackFile);
    if (!found) throw new Error(`no stack on ${dataDir}`);
    return remember(found);
  };
  const stopped = new AbortController();
  const opened = new Map<string, OpenDatabase>();
  const start = () => startSupervisor({ dataDir, durability }).then(remember);

  const close = async () => {
    stopped.abort();
    for (const { close: disconnect } of opened.values()) await disconnect().catch(() => undefined);
    await stopStack(dataDir);
    for (const mark of seen.values()) if (isAlive(mark)) process.kill(mark.pid, 'SIGKILL');
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  const markOf = (part: PartName) => {
    const mark = info().parts.find(({ name: known }) => known === part);
    if (!mark) throw new Error(`${part} does not run`);
    return mark;
  };
  try {
    await start();
  } catch (error) {
    await close();
    throw error;
  }
  const findApi = async () => ({
    url: info().addresses.api ?? '',
    apiKey: JSON.parse(readFileSync(folder.keyFile, 'utf8')).apiKey as string,
  });
  return {
    dataDir,
    api: createApiClient(findApi, { totalMs: patienceMs, signal: stopped.signal }),
    info,
    markOf,
    database: () => {
      const url = databaseUrl(info(), folder.passwordFile);
      const database = opened.get(url) ?? openDatabase(url, 4);
      opened.set(url, database);
      return database;
    },
    kill: part => void process.kill(markOf(part).pid, 'SIGKILL'),
    restarted: (part, before) =>
      waitFor(
        async () => {
          const now = info().parts.find(({ name: known }) => known === part);
          return now && now.pid !== before.pid ? true : null;
        },
        { what: `${part} was started again`, withinMs: 30_000 },
      ).then(() => undefined),
    async replaceSupervisor() {
      const former = info();
      process.kill(former.pid, 'SIGKILL');
      await waitFor(async () => (isAlive(former) ? null : true), { what: 'the supervisor died', withinMs: 5_000 });
      await start();
    },
    close,
  };
}

function databaseUrl({ addresses }: StackInfo, passwordFile: string): string {
  const url = new URL(addresses.database ?? '');
  url.password = readFileSync(passwordFile, 'utf8').trim();
  return url.href;
}
