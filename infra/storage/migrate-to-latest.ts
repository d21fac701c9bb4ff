import { Migrator } from 'kysely/migration';
import { openDatabase } from '#infra/storage/database';
import { runsMigration } from '#infra/storage/migrations/001-runs';
import { journalMigration } from '#infra/storage/migrations/002-journal';
import { modelsMigration } from '#infra/storage/migrations/003-models';
import { budgetsMigration } from '#infra/storage/migrations/004-budgets';
import { batchesMigration } from '#infra/storage/migrations/005-batches';
import { semanticMigration } from '#infra/storage/migrations/006-semantic';
import { replayMigration } from '#infra/storage/migrations/007-replay';
import { refreshMigration } from '#infra/storage/migrations/008-refresh';
import { notificationsMigration } from '#infra/storage/migrations/009-notifications';
import { promptsMigration } from '#infra/storage/migrations/010-prompts';
import { peopleMigration } from '#infra/storage/migrations/011-people';
import { recipientsMigration } from '#infra/storage/migrations/012-recipients';
import { toolsMigration } from '#infra/storage/migrations/013-tools';
import { claimLabelsMigration } from '#infra/storage/migrations/014-claim-labels';
import { AssayError } from '#shared/errors/assay-error';

const migrations = {
  '001-runs': runsMigration,
  '002-journal': journalMigration,
  '003-models': modelsMigration,
  '004-budgets': budgetsMigration,
  '005-batches': batchesMigration,
  '006-semantic': semanticMigration,
  '007-replay': replayMigration,
  '008-refresh': refreshMigration,
  '009-notifications': notificationsMigration,
  '010-prompts': promptsMigration,
  '011-people': peopleMigration,
  '012-recipients': recipientsMigration,
  '013-tools': toolsMigration,
  '014-claim-labels': claimLabelsMigration,
};

/** Brings the database to the newest schema. Safe to run twice at once: the migrator holds an advisory lock. */
export async function migrateToLatest(databaseUrl: string): Promise<{ applied: readonly string[] }> {
  const { db, close } = openDatabase(databaseUrl, 2);
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    const { error, results = [] } = await migrator.migrateToLatest();
    if (error) throw new AssayError('storage.unavailable', 'the database could not be migrated', { cause: error });
    return { applied: results.filter(result => result.status === 'Success').map(result => result.migrationName) };
  } finally {
    await close();
  }
}
