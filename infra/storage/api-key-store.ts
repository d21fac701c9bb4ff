import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '#infra/storage/schema';

export interface ApiKey {
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly role: string;
}

export interface ApiKeyStore {
  findByKey(plain: string): Promise<ApiKey | null>;
  /** The plain key is given out once, here, and never stored. */
  create(input: { tenant: string; name: string; role: string }): Promise<{ id: string; key: string }>;
  revoke(id: string): Promise<void>;
}

/** A plain SHA-256 is enough here: keys are 256 random bits, so there is nothing to guess and nothing to slow down. */
const hashOf = (plain: string) => createHash('sha256').update(plain).digest('hex');

export function createApiKeyStore(db: Kysely<Database>): ApiKeyStore {
  return {
    async findByKey(plain) {
      const row = await db
        .selectFrom('api_keys')
        .select(['id', 'tenant', 'name', 'role'])
        .where('key_sha256', '=', hashOf(plain))
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return row ?? null;
    },
    async create({ tenant, name, role }) {
      const id = `key-${randomUUID()}`;
      const key = `assay_${randomBytes(32).toString('base64url')}`;
      await db
        .insertInto('api_keys')
        .values({ id, tenant, name, role, key_sha256: hashOf(key), created_at: new Date(), revoked_at: null })
        .execute();
      return { id, key };
    },
    async revoke(id) {
      await db.updateTable('api_keys').set({ revoked_at: new Date() }).where('id', '=', id).execute();
    },
  };
}
