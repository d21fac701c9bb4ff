import type { Kysely } from 'kysely';
import { rolesOf } from '#infra/storage/api-key-store';
import { createDelegationStore } from '#infra/storage/delegation-store';
import type { Database } from '#infra/storage/schema';
import type { Decider } from '#shared/policies/acting-role';

/** A person as they are now: what they may decide, and where they are written to. */
export interface Recipient extends Decider {
  readonly email: string;
}

/** Null: the person is gone, has no address any more, or is of another tenant. `id`: of their key. */
export async function recipientOf(db: Kysely<Database>, tenant: string, id: string): Promise<Recipient | null> {
  const person = await db
    .selectFrom('api_keys')
    .select(['name', 'email', 'role', 'roles'])
    .where('id', '=', id)
    .where('tenant', '=', tenant)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (!person?.email) return null;
  const lent = await createDelegationStore(db).lentTo(id);
  return { name: person.name, email: person.email, roles: rolesOf(person), lent };
}
