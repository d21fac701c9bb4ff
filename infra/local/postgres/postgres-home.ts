import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { postgresBinaries } from '#infra/local/postgres/postgres-binaries';
import { type SystemUser, unprivilegedUser } from '#infra/local/postgres/unprivileged-user';
import { runCommand } from '#infra/local/process/run-command';

/** Where this PostgreSQL lives and whom it runs as. */
export interface PostgresHome {
  readonly binaries: string;
  /** Its data, made when there is none. */
  readonly cluster: string;
  readonly user: SystemUser | undefined;
}

/**
 * Finds places that the user who runs PostgreSQL may enter. Started by root, that is another user, who gets into
 * neither /root nor a folder closed to others: then copies of the programs, and the data, lie under /var/lib.
 */
export async function postgresHome(projectRoot: string, dataDir: string): Promise<PostgresHome> {
  const shipped = postgresBinaries(projectRoot);
  const user = unprivilegedUser();
  if (!user) return { binaries: shipped, cluster: join(dataDir, 'postgres'), user };
  const binaries = (await runs(shipped, user)) ? shipped : copyBinaries(shipped);
  const parent = (await mayEnter(dataDir, user)) ? dataDir : outsideFolder(dataDir);
  return { binaries, cluster: join(parent, 'postgres'), user };
}

/** Hands a folder to the user who runs PostgreSQL. */
export function handOver(path: string, user: SystemUser | undefined): void {
  if (user) chownSync(path, user.uid, user.gid);
}

async function runs(binaries: string, { uid, gid }: SystemUser): Promise<boolean> {
  const command = [join(binaries, 'bin', 'postgres'), '--version'] as const;
  return (await runCommand(command, { uid, gid, cwd: '/' })).code === 0;
}

async function mayEnter(folder: string, { uid, gid }: SystemUser): Promise<boolean> {
  return (await runCommand(['test', '-x', folder], { uid, gid, cwd: '/' })).code === 0;
}

const systemFolder = process.platform === 'linux' ? '/var/lib' : '/usr/local/var';

function outsideFolder(dataDir: string): string {
  const folder = join(systemFolder, `assay-${hashOf(dataDir)}`);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  return folder;
}

/** Named after what it was copied from, and renamed into place whole. */
function copyBinaries(shipped: string): string {
  const copy = join(systemFolder, `assay-postgres-${hashOf(shipped)}`);
  if (existsSync(copy)) return copy;
  const aside = `${copy}.${randomUUID()}`;
  mkdirSync(dirname(aside), { recursive: true });
  cpSync(shipped, aside, { recursive: true, verbatimSymlinks: true });
  chmodSync(aside, 0o755);
  try {
    renameSync(aside, copy);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
