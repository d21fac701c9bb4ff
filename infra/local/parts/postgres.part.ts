import { join } from 'node:path';
import type { Part } from '#infra/local/parts/part';
import type { StackContext } from '#infra/local/parts/stack-context';
import { databasePassword } from '#infra/local/postgres/database-password';
import { endFormerPostmaster } from '#infra/local/postgres/end-former-postmaster';
import { ensureDatabase } from '#infra/local/postgres/ensure-database';
import { databaseUser, makeCluster } from '#infra/local/postgres/make-cluster';
import { postgresHome } from '#infra/local/postgres/postgres-home';
import { serverOptions } from '#infra/local/postgres/server-options';
import { freePort } from '#infra/local/process/free-port';
import { launch } from '#infra/local/process/launch';
import { openRotatingLog } from '#infra/local/process/rotating-log';

export interface PostgresPart extends Part {
  /** With its password: for child processes only. */
  readonly databaseUrl: string;
}

const preferredPort = 54_320;

/** The local PostgreSQL on its files in the data folder, or beside it where the data folder is closed to its user. */
export async function postgresPart({ config, folder, env }: StackContext): Promise<PostgresPart> {
  const home = await postgresHome(config.projectRoot, folder.path);
  const secret = databasePassword(folder.passwordFile);
  await makeCluster(home, secret);
  const port = await freePort(preferredPort);
  const log = openRotatingLog(folder.logOf('postgres'));
  const databaseUrl = `postgres://${databaseUser}:${secret.password}@127.0.0.1:${port}/assay`;
  const options = serverOptions({ cluster: home.cluster, port, durability: config.durability });
  const command = [join(home.binaries, 'bin', 'postgres'), ...options] as const;
  const user = home.user && { uid: home.user.uid, gid: home.user.gid };
  return {
    name: 'postgres',
    databaseUrl,
    logPath: log.path,
    // PostgreSQL's "fast" stop: SIGTERM would wait until every client has left.
    stopSignal: 'SIGINT',
    graceMs: 10_000,
    async launch() {
      await endFormerPostmaster(home.cluster);
      return launch({ command, env: postgresEnvironment(env), cwd: home.cluster, log, user });
    },
    ready: () => ensureDatabase(databaseUrl),
  };
}

/** PGDATA, PGPORT and the like belong to the user's own PostgreSQL. */
function postgresEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('PG')));
}
