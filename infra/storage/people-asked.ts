import { type RawBuilder, sql } from 'kysely';
import type { AskedPeople } from '#infra/storage/asked-people';
import type { RunRef } from '#shared/contracts/stages';

/**
 * A query for the ids of the people of the run's tenant who hold an asked role, by themselves or lent by somebody who holds
 * it, and who can be written to.
 */
export function peopleAsked({ tenant, runId }: RunRef, asked: AskedPeople | null): RawBuilder<{ person: string }> {
  const roles = sql`${[...(asked?.roles ?? [])]}::text[]`;
  const names = sql`${asked?.names ? [...asked.names] : null}::text[]`;
  return sql`
    select k.id as person from api_keys k
    where k.tenant = ${tenant} and k.revoked_at is null and k.email is not null and (
      (${holds('k', roles)} and (${names} is null or k.name = any(${names})))
      or exists (
        select 1 from delegations d join api_keys f on f.id = d.from_key and f.tenant = k.tenant
        where d.to_key = k.id and d.ended_at is null and d.since <= now() and d.until > now()
          and (d.run_id is null or d.run_id = ${runId}) and f.revoked_at is null and d.roles && ${roles} and ${holds('f', sql`d.roles`)}
          and (${names} is null or k.name = any(${names}) or f.name = any(${names}))
      )
    )
  `;
}

/** As `rolesOf` of the keys says it: an owner holds all roles, a reader none. */
function holds(key: 'k' | 'f', roles: RawBuilder<unknown>): RawBuilder<boolean> {
  const { role, held } = { role: sql.ref(`${key}.role`), held: sql.ref(`${key}.roles`) };
  return sql`(${role} = 'owner' and cardinality(${roles}) > 0 or ${role} <> 'reader' and ${held} && ${roles})`;
}
