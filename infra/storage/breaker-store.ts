import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { Database } from '#infra/storage/schema';
import {
  type Admission,
  admit,
  afterFailure,
  type BreakerState,
  closedBreaker,
  probing,
} from '#shared/policies/breaker';

export interface BreakerView extends BreakerState {
  readonly deployment: string;
  readonly lastError: string | null;
}

/** Keys of research tools begin so; all others are deployments of models. */
export const toolBreakers = 'tool:';

/** Circuit breakers of deployments and research tools, shared by all workers. */
export interface BreakerStore {
  admit(deployment: string): Promise<Admission>;
  /** Deployments that have failed lately: all others would be admitted now. */
  failing(): Promise<ReadonlySet<string>>;
  succeeded(deployment: string): Promise<void>;
  failed(deployment: string, code: string): Promise<void>;
  /** A probe ended without telling anything about the deployment: another may probe. */
  letGo(deployment: string): Promise<void>;
  /** Deployments that have failed lately. */
  list(): Promise<readonly BreakerView[]>;
}

type Row = Selectable<Database['breakers']>;

export function createBreakerStore(db: Kysely<Database>, now: () => number = Date.now): BreakerStore {
  const find = (deployment: string) =>
    db.selectFrom('breakers').selectAll().where('deployment', '=', deployment).executeTakeFirst();
  return {
    async admit(deployment) {
      const seen = admit(stateOf(await find(deployment)), now());
      if (seen.kind !== 'probe') return seen;
      return db.transaction().execute(async transaction => {
        const state = stateOf(await lock(transaction, deployment));
        const admission = admit(state, now());
        if (admission.kind === 'probe') await write(transaction, deployment, probing(state, now()));
        return admission;
      });
    },
    async failing() {
      const rows = await db
        .selectFrom('breakers')
        .select('deployment')
        .where('deployment', 'not like', `${toolBreakers}%`)
        .execute();
      return new Set(rows.map(row => row.deployment));
    },
    async succeeded(deployment) {
      await db.deleteFrom('breakers').where('deployment', '=', deployment).execute();
    },
    async failed(deployment, code) {
      await db.transaction().execute(async transaction => {
        await transaction
          .insertInto('breakers')
          .values({ deployment, failures: 0, changed_at: new Date(now()) })
          .onConflict(conflict => conflict.doNothing())
          .execute();
        const state = stateOf(await lock(transaction, deployment));
        await write(transaction, deployment, afterFailure(state, now()), code);
      });
    },
    async letGo(deployment) {
      await db
        .updateTable('breakers')
        .set({ probe_until: null })
        .where('deployment', '=', deployment)
        .where('probe_until', 'is not', null)
        .execute();
    },
    async list() {
      const rows = await db
        .selectFrom('breakers')
        .selectAll()
        .where('deployment', 'not like', `${toolBreakers}%`)
        .orderBy('deployment')
        .execute();
      return rows.map(row => ({ ...stateOf(row), deployment: row.deployment, lastError: row.last_error }));
    },
  };
}

function lock(transaction: Transaction<Database>, deployment: string): Promise<Row | undefined> {
  return transaction
    .selectFrom('breakers')
    .selectAll()
    .where('deployment', '=', deployment)
    .forUpdate()
    .executeTakeFirst();
}

function stateOf(row: Row | undefined): BreakerState {
  if (!row) return closedBreaker;
  return {
    failures: row.failures,
    openUntil: row.open_until?.getTime() ?? null,
    probeUntil: row.probe_until?.getTime() ?? null,
  };
}

async function write(
  transaction: Transaction<Database>,
  deployment: string,
  state: BreakerState,
  error?: string,
): Promise<void> {
  await transaction
    .updateTable('breakers')
    .set({
      failures: state.failures,
      open_until: dateOf(state.openUntil),
      probe_until: dateOf(state.probeUntil),
      changed_at: sql<Date>`clock_timestamp()`,
      ...(error !== undefined && { last_error: error }),
    })
    .where('deployment', '=', deployment)
    .execute();
}

function dateOf(time: number | null): Date | null {
  return time === null ? null : new Date(time);
}
