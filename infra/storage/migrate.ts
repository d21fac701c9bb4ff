import { loadConfig } from '#infra/config/env';
import { migrateToLatest } from '#infra/storage/migrate-to-latest';

/** Entry point: migrates the database named by DATABASE_URL and exits with 0, or with 1 and the reason. */
const { databaseUrl } = loadConfig();
if (!databaseUrl) {
  console.error('DATABASE_URL is not set: nothing to migrate.');
  process.exit(1);
}
const { applied } = await migrateToLatest(databaseUrl.reveal());
console.log(applied.length > 0 ? `applied ${applied.join(', ')}` : 'the database is up to date');
