import { type Kysely, sql } from 'kysely';
import type { Database } from '#infra/storage/schema';
import { fullBucket, takeFrom } from '#shared/policies/token-bucket';

export interface ProviderRate {
  readonly provider: string;
  /** Null: no limit. */
  readonly requestsPerMinute: number | null;
  readonly tokensPerMinute: number | null;
}

/** Requests and tokens a minute of each provider, shared by all workers. */
export interface RateStore {
  /** 0: taken. Else nothing was taken, and this many milliseconds are to pass first. */
  take(rate: ProviderRate, tokens: number): Promise<number>;
  /** What was estimated too high comes back, what was estimated too low goes. */
  correct(rate: ProviderRate, change: { estimated: number; used: number }): Promise<void>;
}

/** Limits nobody set: large enough to be none. */
const unlimited = 1e12;

export function createRateStore(db: Kysely<Database>): RateStore {
  return {
    async take(rate, tokens) {
      if (rate.requestsPerMinute === null && rate.tokensPerMinute === null) return 0;
      const requestsPerMinute = rate.requestsPerMinute ?? unlimited;
      const tokensPerMinute = rate.tokensPerMinute ?? unlimited;
      return db.transaction().execute(async transaction => {
        await transaction
          .insertInto('rate_levels')
          .values({
            provider: rate.provider,
            requests: requestsPerMinute,
            tokens: tokensPerMinute,
            at: sql<Date>`clock_timestamp()`,
          })
          .onConflict(conflict => conflict.doNothing())
          .execute();
        const row = await transaction
          .selectFrom('rate_levels')
          .select(['requests', 'tokens', 'at', sql<Date>`clock_timestamp()`.as('now')])
          .where('provider', '=', rate.provider)
          .forUpdate()
          .executeTakeFirstOrThrow();
        const now = row.now.getTime();
        const at = row.at.getTime();
        const asked = takeFrom({ level: row.requests, at }, { perMinute: requestsPerMinute, amount: 1, now });
        const spent = takeFrom({ level: row.tokens, at }, { perMinute: tokensPerMinute, amount: tokens, now });
        const waitMs = Math.max(asked.waitMs, spent.waitMs);
        if (waitMs > 0) return waitMs;
        await transaction
          .updateTable('rate_levels')
          .set({ requests: asked.bucket.level, tokens: spent.bucket.level, at: new Date(Math.max(now, at)) })
          .where('provider', '=', rate.provider)
          .execute();
        return 0;
      });
    },
    async correct(rate, { estimated, used }) {
      if (rate.tokensPerMinute === null || estimated === used) return;
      const most = fullBucket(rate.tokensPerMinute, 0).level;
      await db
        .updateTable('rate_levels')
        .set({ tokens: sql<number>`least(${most}::float8, tokens + ${estimated - used}::float8)` })
        .where('provider', '=', rate.provider)
        .execute();
    },
  };
}
