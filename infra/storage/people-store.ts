import type { Kysely, Selectable } from 'kysely';
import { type ApiKey, rolesOf } from '#infra/storage/api-key-store';
import type { Database } from '#infra/storage/schema';
import type { Role } from '#shared/contracts/decision-rule';
import { AssayError } from '#shared/errors/assay-error';

export interface Person extends ApiKey {
  readonly email: string | null;
  /** ISO; null: the key is good. */
  readonly revokedAt: string | null;
}

export interface PersonChange {
  readonly roles?: readonly Role[] | undefined;
  readonly email?: string | null | undefined;
}

/** The people of a tenant: each is an API key. */
export interface PeopleStore {
  /** By name; those whose key is revoked come last. */
  list(tenant: string): Promise<Person[]>;
  /** By name, in whatever case; only those whose key is good. */
  find(tenant: string, name: string): Promise<Person | null>;
  /** Errors: `person.not-found`. */
  change(tenant: string, id: string, change: PersonChange): Promise<Person>;
  /** Revokes the key. Errors: `person.not-found`, `person.last-owner`. */
  remove(tenant: string, id: string): Promise<void>;
}

export function createPeopleStore(db: Kysely<Database>): PeopleStore {
  const ofTenant = (tenant: string) => db.selectFrom('api_keys').selectAll().where('tenant', '=', tenant);
  return {
    async list(tenant) {
      const rows = await ofTenant(tenant)
        .orderBy('revoked_at', 'desc')
        .orderBy(({ fn }) => fn('lower', ['name']))
        .execute();
      return rows.map(toPerson);
    },
    async find(tenant, name) {
      const named = ofTenant(tenant).where(({ fn, eb }) => eb(fn<string>('lower', ['name']), '=', name.toLowerCase()));
      const row = await named.where('revoked_at', 'is', null).executeTakeFirst();
      return row ? toPerson(row) : null;
    },
    async change(tenant, id, { roles, email }) {
      const row = await db
        .updateTable('api_keys')
        .set(({ ref }) => ({
          roles: roles ? [...roles] : ref('roles'),
          email: email === undefined ? ref('email') : email,
        }))
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .returningAll()
        .executeTakeFirst();
      if (!row) throw new AssayError('person.not-found');
      return toPerson(row);
    },
    async remove(tenant, id) {
      await db.transaction().execute(async transaction => {
        // Held, so that two owners cannot remove each other at once.
        const owners = await transaction
          .selectFrom('api_keys')
          .select('id')
          .where('tenant', '=', tenant)
          .where('role', '=', 'owner')
          .where('revoked_at', 'is', null)
          .orderBy('id')
          .forUpdate()
          .execute();
        if (owners.length === 1 && owners[0]?.id === id) throw new AssayError('person.last-owner');
        const removed = await transaction
          .updateTable('api_keys')
          .set({ revoked_at: new Date() })
          .where('tenant', '=', tenant)
          .where('id', '=', id)
          .where('revoked_at', 'is', null)
          .executeTakeFirst();
        if (removed.numUpdatedRows === 0n) throw new AssayError('person.not-found');
      });
    },
  };
}

function toPerson(row: Selectable<Database['api_keys']>): Person {
  const { id, tenant, name, role, email } = row;
  return { id, tenant, name, role, email, roles: rolesOf(row), revokedAt: row.revoked_at?.toISOString() ?? null };
}
