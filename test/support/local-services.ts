import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrateToLatest } from '#infra/storage/migrate-to-latest';
import { registerNamespace } from '#test/support/register-namespace';

/** Started once for the whole suite by test/support/global-setup.mjs; told to the tests by these variables. */
function setting(name: 'ASSAY_TEST_TEMPORAL' | 'ASSAY_TEST_TEMPORAL_UI' | 'ASSAY_TEST_DATABASE'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests by "npm test", which starts the services they need`);
  return value;
}

export function testTemporalAddress(): string {
  return setting('ASSAY_TEST_TEMPORAL');
}

export function testTemporalUi(): string {
  return setting('ASSAY_TEST_TEMPORAL_UI');
}

/** One namespace for each jest worker, whose test files run one after another: task queues are never shared. */
export function testNamespace(): string {
  return `test-${process.env['JEST_WORKER_ID'] ?? '1'}`;
}

/** One more, for what has to be apart from the rest of its file. */
export async function freshNamespace(): Promise<string> {
  const namespace = `${testNamespace()}-${randomBytes(6).toString('hex')}`;
  await registerNamespace(testTemporalAddress(), namespace);
  return namespace;
}

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A migrated database of one's own on the shared PostgreSQL server. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name}`);
  const url = new URL(setting('ASSAY_TEST_DATABASE'));
  url.pathname = `/${name}`;
  await migrateToLatest(url.href);
  return { url: url.href, drop: () => onServer(`drop database if exists ${name} with (force)`) };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: setting('ASSAY_TEST_DATABASE') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export interface LocalServices {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  stop(): Promise<void>;
}

/** Everything a test of the API needs, with a database of its own. */
export async function startServices(): Promise<LocalServices> {
  const { url, drop } = await freshDatabase();
  return { databaseUrl: url, temporalAddress: testTemporalAddress(), temporalNamespace: testNamespace(), stop: drop };
}
