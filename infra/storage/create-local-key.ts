import { readFile, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '#infra/config/env';
import { createApiKeyStore } from '#infra/storage/api-key-store';
import { openDatabase } from '#infra/storage/database';
import { createPeopleStore } from '#infra/storage/people-store';

/**
 * Entry point: makes sure that <data folder>/credentials.json holds an API key that the database knows. It bears the name of
 * whoever is logged in, since what it decides is recorded under that name.
 */
const { databaseUrl, dataDir } = loadConfig();
if (!databaseUrl) {
  console.error('DATABASE_URL is not set: no key can be made.');
  process.exit(1);
}
const { db, close } = openDatabase(databaseUrl.reveal(), 1);
const keys = createApiKeyStore(db);
const people = createPeopleStore(db);
const file = join(dataDir, 'credentials.json');
const tenant = 'local';

/** What keys of the stack were called before people had names. */
const formerName = /^local stack\b/;

/** Some containers have no user of that id. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'local user';
  }
}

/** Several data folders may share one database. */
async function freeName(wanted: string): Promise<string> {
  for (let place = 1; ; place += 1) {
    const name = place === 1 ? wanted : `${wanted} ${place}`;
    if ((await people.find(tenant, name)) === null) return name;
  }
}

const stored = await readFile(file, 'utf8').then(
  text => JSON.parse(text) as { apiKey?: unknown },
  () => null,
);
const known = typeof stored?.apiKey === 'string' ? await keys.findByKey(stored.apiKey) : null;
if (!known) {
  const { key } = await keys.create({ tenant, name: await freeName(userName()), role: 'owner' });
  await writeFile(file, `${JSON.stringify({ apiKey: key }, null, 2)}\n`, { mode: 0o600 });
} else if (formerName.test(known.name)) {
  await keys.rename(known.id, await freeName(userName()));
}
await close();
