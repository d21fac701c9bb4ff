import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { isUniqueViolation } from '#infra/storage/is-unique-violation';
import type { Database } from '#infra/storage/schema';
import { Role } from '#shared/contracts/decision-rule';
import { AssayError } from '#shared/errors/assay-error';

/** A key stands for a person, or for a program in a person's place. */
export interface ApiKey {
  readonly id: string;
  readonly tenant: string;
  /** Says who decides; one of its kind among the keys of a tenant that are not revoked. */
  readonly name: string;
  readonly role: string;
  /** Rights to decide. */
  readonly roles: readonly Role[];
}

export interface NewApiKey {
  readonly tenant: string;
  readonly name: string;
  readonly role: string;
  /** An owner has all of them in any case. */
  readonly roles?: readonly Role[];
  readonly email?: string | null;
}

export interface ApiKeyStore {
  findByKey(plain: string): Promise<ApiKey | null>;
  /** The plain key is given out once, here, and never stored. Errors: `person.name-taken`. */
  create(input: NewApiKey): Promise<{ id: string; key: string }>;
  /** Errors: `person.name-taken`. */
  rename(id: string, name: string): Promise<void>;
  revoke(id: string): Promise<void>;
}

/** What a key may decide: an owner everything, also what came after the key was made; a reader nothing. */
export function rolesOf({ role, roles }: { readonly role: string; readonly roles: readonly Role[] }): readonly Role[] {
  if (role === 'owner') return Role.options;
  return role === 'reader' ? [] : roles;
}

/** A plain SHA-256 is enough here: keys are 256 random bits, so there is nothing to guess and nothing to slow down. */
const hashOf = (plain: string) => createHash('sha256').update(plain).digest('hex');

export function createApiKeyStore(db: Kysely<Database>): ApiKeyStore {
  return {
    async findByKey(plain) {
      const row = await db
        .selectFrom('api_keys')
        .select(['id', 'tenant', 'name', 'role', 'roles'])
        .where('key_sha256', '=', hashOf(plain))
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return row ? { ...row, roles: rolesOf(row) } : null;
    },
    async create({ tenant, name, role, roles = [], email = null }) {
      const id = `key-${randomUUID()}`;
      const key = `assay_${randomBytes(32).toString('base64url')}`;
      const facts = { id, tenant, name, role, email, roles: [...rolesOf({ role, roles })] };
      await db
        .insertInto('api_keys')
        .values({ ...facts, key_sha256: hashOf(key), created_at: new Date(), revoked_at: null })
        .execute()
        .catch(nameTaken(name));
      return { id, key };
    },
    async rename(id, name) {
      await db.updateTable('api_keys').set({ name }).where('id', '=', id).execute().catch(nameTaken(name));
    },
    async revoke(id) {
      await db.updateTable('api_keys').set({ revoked_at: new Date() }).where('id', '=', id).execute();
    },
  };
}

function nameTaken(name: string) {
  return (thrown: unknown): never => {
    if (isUniqueViolation(thrown)) throw new AssayError('person.name-taken', name);
    throw thrown;
  };
}
