import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadConfig } from '#infra/config/env';
import { createApiKeyStore } from '#infra/storage/api-key-store';
import { openDatabase } from '#infra/storage/database';

/** Entry point: makes sure that <data folder>/credentials.json holds an API key that the database knows. */
const { databaseUrl, dataDir } = loadConfig();
if (!databaseUrl) {
  console.error('DATABASE_URL is not set: no key can be made.');
  process.exit(1);
}
const { db, close } = openDatabase(databaseUrl.reveal(), 1);
const keys = createApiKeyStore(db);
const file = join(dataDir, 'credentials.json');

const stored = await readFile(file, 'utf8').then(
  text => JSON.parse(text) as { apiKey?: unknown },
  () => null,
);
const isKnown = typeof stored?.apiKey === 'string' && (await keys.findByKey(stored.apiKey)) !== null;
if (!isKnown) {
  const { key } = await keys.create({ tenant: 'local', name: 'local stack', role: 'owner' });
  await writeFile(file, `${JSON.stringify({ apiKey: key }, null, 2)}\n`, { mode: 0o600 });
}
await close();
