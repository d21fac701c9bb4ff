import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { rolesOf } from '#infra/storage/api-key-store';
import type { Database } from '#infra/storage/schema';
import type { Role } from '#shared/contracts/decision-rule';
import type { Delegation } from '#shared/contracts/delegation';
import type { LentRight } from '#shared/policies/acting-role';

export interface NewDelegationRow {
  readonly tenant: string;
  /** Ids of API keys. */
  readonly from: string;
  readonly to: string;
  readonly roles: readonly Role[];
  readonly since: Date;
  readonly until: Date;
  readonly runId: string | null;
}

export interface DelegationStore {
  grant(row: NewDelegationRow): Promise<Delegation>;
  /** Rights lent to a key that hold now: of people who are still there, and as far as they hold them themselves. */
  lentTo(keyId: string, at?: Date): Promise<LentRight[]>;
  /** Those that have not ended; with `keyId` only those from or to that key. The next to end first. */
  list(tenant: string, keyId?: string): Promise<Delegation[]>;
  /** False: there is none, or, with `by`, none of that key's own. */
  end(delegation: { readonly tenant: string; readonly id: string; readonly by?: string }): Promise<boolean>;
}

export function createDelegationStore(db: Kysely<Database>): DelegationStore {
  const open = () =>
    db
      .selectFrom('delegations')
      .innerJoin('api_keys as lender', 'lender.id', 'delegations.from_key')
      .innerJoin('api_keys as borrower', 'borrower.id', 'delegations.to_key')
      .select(['delegations.id', 'delegations.roles', 'delegations.since', 'delegations.until', 'delegations.run_id'])
      .select(['lender.name as from', 'borrower.name as to', 'lender.role as lender_role', 'lender.roles as held'])
      .where('delegations.ended_at', 'is', null)
      .where('lender.revoked_at', 'is', null)
      .where('borrower.revoked_at', 'is', null);
  return {
    async grant({ tenant, from, to, roles, since, until, runId }) {
      const id = `dlg-${randomUUID()}`;
      const row = { id, tenant, from_key: from, to_key: to, roles: [...roles], since, until, run_id: runId };
      await db.insertInto('delegations').values(row).execute();
      return toDelegation(await open().where('delegations.id', '=', id).executeTakeFirstOrThrow());
    },
    async lentTo(keyId, at = new Date()) {
      const rows = await open()
        .where('delegations.to_key', '=', keyId)
        .where('since', '<=', at)
        .where('until', '>', at)
        .orderBy('delegations.until')
        .execute();
      return rows.map(({ from, roles, run_id, lender_role: role, held }) => {
        const own = rolesOf({ role, roles: held });
        return { from, roles: roles.filter(each => own.includes(each)), runId: run_id };
      });
    },
    async list(tenant, keyId) {
      let rows = open().where('delegations.tenant', '=', tenant).where('until', '>', new Date());
      if (keyId !== undefined) rows = rows.where(is => is.or([is('from_key', '=', keyId), is('to_key', '=', keyId)]));
      return (await rows.orderBy('delegations.until').execute()).map(toDelegation);
    },
    async end({ tenant, id, by }) {
      let ended = db.updateTable('delegations').set({ ended_at: new Date() }).where('tenant', '=', tenant);
      if (by !== undefined) ended = ended.where('from_key', '=', by);
      const { numUpdatedRows } = await ended.where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

interface OpenRow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly roles: Role[];
  readonly since: Date;
  readonly until: Date;
  readonly run_id: string | null;
}

function toDelegation({ id, from, to, roles, since, until, run_id: runId }: OpenRow): Delegation {
  return { id, from, to, roles, since: since.toISOString(), until: until.toISOString(), runId };
}
