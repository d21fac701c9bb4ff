import { type Kysely, sql } from 'kysely';
import type { Database } from '#infra/storage/schema';

/** One answered prompt. Input and output lie in the artifact store under their hashes. */
export interface JournaledCall {
  readonly key: string;
  readonly tenant: string;
  readonly prompt: string;
  readonly promptVersion: number;
  readonly engine: string;
  readonly model: string | null;
  readonly inputHash: string;
  readonly outputHash: string;
  /** US dollars. */
  readonly costUsd: number;
}

export interface CallUsage {
  readonly promptCalls: number;
  readonly modelCalls: number;
  /** US dollars paid for this run; answers from the journal cost nothing. */
  readonly costUsd: number;
}

export interface CallJournal {
  findOutput(key: string): Promise<string | null>;
  /** The first writer wins; gives the output that counts. */
  keep(call: JournaledCall): Promise<string>;
  /** Notes that a run used a call. Repeats change nothing. */
  noteUse(use: { runId: string; callKey: string; isReused: boolean }): Promise<void>;
  usageOf(runId: string): Promise<CallUsage>;
  /** The answers a run uses, by the model that gave them (`provider/model`); null for engines without one. */
  engineShares(runId: string): Promise<{ model: string | null; answers: number }[]>;
}

export function createCallJournal(db: Kysely<Database>): CallJournal {
  const findOutput = async (key: string) => {
    const row = await db.selectFrom('calls').select('output_hash').where('key', '=', key).executeTakeFirst();
    return row?.output_hash ?? null;
  };
  return {
    findOutput,
    async keep(call) {
      await db
        .insertInto('calls')
        .values({
          key: call.key,
          tenant: call.tenant,
          prompt: call.prompt,
          prompt_version: call.promptVersion,
          engine: call.engine,
          model: call.model,
          input_hash: call.inputHash,
          output_hash: call.outputHash,
          cost_usd: call.costUsd,
          created_at: new Date(),
        })
        .onConflict(conflict => conflict.column('key').doNothing())
        .execute();
      return (await findOutput(call.key)) ?? call.outputHash;
    },
    async noteUse({ runId, callKey, isReused }) {
      await db
        .insertInto('run_calls')
        .values({ run_id: runId, call_key: callKey, reused: isReused, at: new Date() })
        .onConflict(conflict => conflict.doNothing())
        .execute();
    },
    async usageOf(runId) {
      const row = await db
        .selectFrom('run_calls')
        .innerJoin('calls', 'calls.key', 'run_calls.call_key')
        .where('run_calls.run_id', '=', runId)
        .select([
          sql<string>`count(*)`.as('prompts'),
          sql<string>`count(calls.model)`.as('models'),
          sql<number>`coalesce(sum(calls.cost_usd) filter (where not run_calls.reused), 0)
            + (select coalesce(sum(amount_micro_usd), 0) / 1e6 from ledger where run_id = ${runId})::float8`.as('cost'),
        ])
        .executeTakeFirstOrThrow();
      return { promptCalls: Number(row.prompts), modelCalls: Number(row.models), costUsd: row.cost };
    },
    async engineShares(runId) {
      const model = sql<string | null>`case when calls.model is null then null
        else coalesce(calls.provider || '/', '') || calls.model end`;
      const rows = await db
        .selectFrom('run_calls')
        .innerJoin('calls', 'calls.key', 'run_calls.call_key')
        .where('run_calls.run_id', '=', runId)
        .select([model.as('model'), sql<string>`count(*)`.as('answers')])
        .groupBy(model)
        .orderBy('answers', 'desc')
        .execute();
      return rows.map(row => ({ model: row.model, answers: Number(row.answers) }));
    },
  };
}
