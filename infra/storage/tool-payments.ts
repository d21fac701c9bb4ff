import type { Kysely } from 'kysely';
import { type BudgetWarning, type MoneyBook, noTokens } from '#infra/storage/money-book';
import type { Database } from '#infra/storage/schema';

export interface PaidTool {
  readonly key: string;
  readonly runId: string;
  readonly tenant: string;
  /** As plans call it. */
  readonly tool: string;
  readonly version: number;
  /** Artifact of the question. */
  readonly inputHash: string;
  readonly costMicroUsd: number;
}

export interface ToolPaymentEnd {
  /** `answered`, or the code of the error. */
  readonly outcome: string;
  /** Null: unknown, so it counts as paid. */
  readonly costMicroUsd: number | null;
  readonly answerHash: string | null;
}

/** Calls of research tools that cost money: they take it from the same accounts as calls of models, and are shown with them. */
export interface ToolPayments {
  /**
   * Artifact of the answer that the run has paid for; null when there is none. Tries whose worker died are booked as paid,
   * so nobody else may be at the same call.
   */
  bought(call: Pick<PaidTool, 'key' | 'runId'>): Promise<string | null>;
  /** Reserves, or refuses: `budget.exhausted`. Gives the payment's id. */
  open(call: PaidTool): Promise<string>;
  settle(id: string, call: PaidTool, end: ToolPaymentEnd): Promise<void>;
}

export interface PaymentGround {
  readonly money: MoneyBook;
  readonly onWarning?: (warning: BudgetWarning) => void;
}

export function createToolPayments(
  db: Kysely<Database>,
  { money, onWarning = () => undefined }: PaymentGround,
): ToolPayments {
  return {
    async bought(call) {
      await money.closeLost(callKeyOf(call));
      const row = await db
        .selectFrom('paid_attempts')
        .select('output_hash')
        .where('question_key', '=', callKeyOf(call))
        .where('outcome', '=', 'answered')
        .orderBy('id', 'desc')
        .executeTakeFirst();
      return row?.output_hash ?? null;
    },
    async open(call) {
      await noteCall(db, call);
      return money.open({
        runId: call.runId,
        tenant: call.tenant,
        callKey: callKeyOf(call),
        questionKey: callKeyOf(call),
        prompt: 'research',
        provider: 'tool',
        model: call.tool,
        purpose: 'answer',
        reserveMicroUsd: call.costMicroUsd,
      });
    },
    async settle(id, call, { outcome, costMicroUsd, answerHash }) {
      const warnings = await money.settle(id, {
        outcome,
        costMicroUsd,
        tokens: noTokens,
        requestId: null,
        outputHash: answerHash,
      });
      await db
        .updateTable('calls')
        .set({
          status: outcome === 'answered' ? 'completed' : 'failed',
          error: outcome === 'answered' ? null : outcome,
          output_hash: answerHash,
          finished_at: new Date(),
        })
        .where('key', '=', callKeyOf(call))
        .execute();
      for (const warning of warnings) onWarning(warning);
    },
  };
}

/** A run's own: another that asks the same after the answer has aged pays for itself. */
function callKeyOf({ key, runId }: Pick<PaidTool, 'key' | 'runId'>): string {
  return `tool:${key}:${runId}`;
}

async function noteCall(db: Kysely<Database>, call: PaidTool): Promise<void> {
  await db
    .insertInto('calls')
    .values({
      key: callKeyOf(call),
      question_key: callKeyOf(call),
      tenant: call.tenant,
      prompt: 'research',
      prompt_version: call.version,
      engine: 'tools',
      provider: 'tool',
      model: call.tool,
      input_hash: call.inputHash,
      output_hash: null,
      status: 'running',
      created_at: new Date(),
    })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ status: 'running', error: null }))
    .execute();
}
