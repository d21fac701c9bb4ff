import { postgresPart } from '#infra/local/parts/postgres.part';
import { runStep } from '#infra/local/parts/run-step';
import type { StackOptions, StartPart } from '#infra/local/start-stack';

/** The migrated database that DATABASE_URL names, or one of our own; `null` when none was wanted. */
export async function provideDatabase(options: StackOptions, startPart: StartPart): Promise<string | null> {
  const url = options.config.databaseUrl?.reveal() ?? (await startOwn(options, startPart));
  if (url && options.only.includes('api')) await migrate(options, url);
  return url;
}

async function startOwn(options: StackOptions, startPart: StartPart): Promise<string | null> {
  if (!options.only.includes('postgres')) return null;
  const part = await postgresPart(options);
  await startPart(part);
  return part.databaseUrl;
}

async function migrate(options: StackOptions, databaseUrl: string): Promise<void> {
  const env = { ...options.env, DATABASE_URL: databaseUrl, ASSAY_DATA_DIR: options.config.dataDir };
  await runStep(options, { name: 'migrations', entry: 'infra/storage/migrate.js', env });
}
