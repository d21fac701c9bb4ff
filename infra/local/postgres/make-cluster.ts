import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { handOver, type PostgresHome } from '#infra/local/postgres/postgres-home';
import { lastLines, runCommand } from '#infra/local/process/run-command';
import { AssayError } from '#shared/errors/assay-error';

export const databaseUser = 'assay';

/**
 * Makes the database's files, aside and renamed, so that a start that is killed leaves no half of them.
 * A cluster whose password was lost (the data folder was removed, files kept elsewhere stayed) is moved aside, not deleted.
 * Errors: `stack.start-failed`.
 */
export async function makeCluster(home: PostgresHome, secret: { password: string; isNew: boolean }): Promise<void> {
  const { cluster } = home;
  if (existsSync(cluster) && !secret.isNew) return;
  if (existsSync(cluster)) renameSync(cluster, `${cluster}.without-password-${Date.now()}`);
  const aside = `${cluster}.new-${process.pid}`;
  const passwordFile = `${aside}.password`;
  try {
    prepare({ aside, passwordFile, password: secret.password, home });
    await initialise({ aside, passwordFile, home });
    renameSync(aside, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(aside, { recursive: true, force: true });
  }
}

interface Preparation {
  readonly aside: string;
  readonly passwordFile: string;
  readonly home: PostgresHome;
}

function prepare({ aside, passwordFile, home, password }: Preparation & { password: string }): void {
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  handOver(aside, home.user);
  handOver(passwordFile, home.user);
}

async function initialise({ aside, passwordFile, home }: Preparation): Promise<void> {
  const program = join(home.binaries, 'bin', 'initdb');
  const result = await runCommand(
    [
      ...([program, '--pgdata', aside, '--username', databaseUser, '--pwfile', passwordFile] as const),
      ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C'],
    ],
    { limitMs: 120_000, cwd: dirname(aside), ...ids(home) },
  );
  if (result.code === 0) return;
  throw new AssayError('stack.start-failed', `PostgreSQL's initdb: ${lastLines(result.output, 6)}`);
}

function ids({ user }: PostgresHome): { uid: number; gid: number } | Record<string, never> {
  return user ? { uid: user.uid, gid: user.gid } : {};
}
