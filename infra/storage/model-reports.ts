import { type Kysely, sql } from 'kysely';
import { listPrompts } from '#infra/storage/known-prompts';
import { listDeployments } from '#infra/storage/model-deployments';
import type { Database } from '#infra/storage/schema';
import type { KnownPrompt } from '#shared/contracts/known-prompt';
import { CallAttempt, type CostGroup, type CostLine, ModelCall } from '#shared/contracts/model-call';
import type { ModelDeployment } from '#shared/contracts/model-deployment';

/** What is known of models and their costs, for people. */
export interface ModelReports {
  listModels(): Promise<ModelDeployment[]>;
  /** Those whose words a fork may replace. */
  listPrompts(): Promise<KnownPrompt[]>;
  /** Every answered or failed call of a run with its attempts, in the order they began. */
  callsOf(run: { tenant: string; runId: string }): Promise<ModelCall[]>;
  /** What a tenant has paid, the dearest first; days in their order. */
  costs(filter: { tenant: string; by: CostGroup; runId?: string | undefined }): Promise<CostLine[]>;
}

const groups: Record<CostGroup, string> = {
  run: 'p.run_id',
  day: "to_char(p.started_at at time zone 'UTC', 'YYYY-MM-DD')",
  model: "p.provider || '/' || p.model",
  stage: 'p.prompt',
  tenant: 'p.tenant',
};

interface TokenRow {
  readonly input_tokens: string;
  readonly cached_input_tokens: string;
  readonly cache_write_tokens: string;
  readonly output_tokens: string;
}

export function createModelReports(db: Kysely<Database>): ModelReports {
  return {
    listModels: () => listDeployments(db),
    listPrompts: () => listPrompts(db),
    async callsOf({ tenant, runId }) {
      const attempts = await attemptsOf(db, runId);
      const rows = await db
        .selectFrom('calls')
        .leftJoin('run_calls', join => join.onRef('call_key', '=', 'key').on('run_id', '=', runId))
        .selectAll('calls')
        .select('run_calls.reused')
        .where('tenant', '=', tenant)
        .where(({ or, eb }) => or([eb('run_calls.run_id', '=', runId), eb('key', 'in', ['', ...attempts.keys()])]))
        .orderBy('created_at')
        .execute();
      return rows.map(row =>
        ModelCall.parse({
          key: row.key,
          prompt: row.prompt,
          promptVersion: row.prompt_version,
          words: wordsOf(row.parameters),
          section: row.section,
          engine: row.engine,
          provider: row.provider,
          model: row.model,
          status: row.status,
          isReused: row.reused ?? false,
          tokens: tokensOf(row),
          costMicroUsd: Number(row.cost_micro_usd),
          attempts: attempts.get(row.key) ?? [],
          route: row.route,
          error: row.error,
          at: row.created_at.toISOString(),
          milliseconds: millisecondsOf(row.created_at, row.finished_at),
        }),
      );
    },
    async costs({ tenant, by, runId }) {
      const name = sql.raw(groups[by]);
      const order = sql.raw(by === 'day' ? '1' : 'cost desc, 1');
      const { rows } = await sql<TokenRow & { name: string; attempts: string; cost: string }>`
        select ${name} as name, count(*) as attempts, sum(l.amount_micro_usd) as cost,
          sum(p.input_tokens) as input_tokens, sum(p.cached_input_tokens) as cached_input_tokens,
          sum(p.cache_write_tokens) as cache_write_tokens, sum(p.output_tokens) as output_tokens
        from ledger l join paid_attempts p on p.id = l.attempt_id
        where p.tenant = ${tenant} and (${runId ?? null}::text is null or p.run_id = ${runId ?? null}::text)
        group by 1 order by ${order}
      `.execute(db);
      return rows.map(row => ({
        group: row.name,
        attempts: Number(row.attempts),
        tokens: tokensOf(row),
        costMicroUsd: Number(row.cost),
      }));
    },
  };
}

function wordsOf(parameters: unknown): string | null {
  const { words } = (parameters ?? {}) as { words?: unknown };
  return typeof words === 'string' ? words : null;
}

async function attemptsOf(db: Kysely<Database>, runId: string): Promise<Map<string, CallAttempt[]>> {
  const rows = await db.selectFrom('paid_attempts').selectAll().where('run_id', '=', runId).orderBy('id').execute();
  const byCall = Map.groupBy(rows, row => row.call_key);
  return new Map(
    [...byCall].map(([key, made]) => [
      key,
      made.map(row =>
        CallAttempt.parse({
          deployment: `${row.provider}/${row.model}`,
          purpose: row.purpose,
          outcome: row.outcome,
          tokens: tokensOf(row),
          costMicroUsd: Number(row.cost_micro_usd),
          isEstimated: row.is_estimated,
          requestId: row.request_id,
          startedAt: row.started_at.toISOString(),
          milliseconds: millisecondsOf(row.started_at, row.finished_at),
        }),
      ),
    ]),
  );
}

function tokensOf(row: TokenRow) {
  return {
    input: Number(row.input_tokens),
    cachedInput: Number(row.cached_input_tokens),
    cacheWrite: Number(row.cache_write_tokens),
    output: Number(row.output_tokens),
  };
}

function millisecondsOf(from: Date, to: Date | null): number | null {
  return to && Math.max(0, to.getTime() - from.getTime());
}
