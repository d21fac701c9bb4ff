import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import { type ArtifactStore, getJson } from '#infra/storage/artifact-store';
import type { ModelReports } from '#infra/storage/model-reports';
import type { MoneyBook } from '#infra/storage/money-book';
import type { StoredRun } from '#infra/storage/run-store';
import { type AccountBalance, microUsdPerUsd } from '#shared/contracts/money';
import { ResearchPlan } from '#shared/contracts/plan';
import type { ResumePreview } from '#shared/contracts/replay';

export type ReuseOfCalls = Pick<ResumePreview, 'answered' | 'estimateUsd' | 'atMostUsd'>;

/** What is paid already, what more the plan expects, and what the budgets allow at most. */
@Injectable()
export class CallReuse {
  constructor(
    @Inject(tokens.models) private readonly models: ModelReports,
    @Inject(tokens.money) private readonly money: Pick<MoneyBook, 'balances'>,
    @Inject(tokens.artifacts) private readonly artifacts: ArtifactStore,
  ) {}

  async of(run: StoredRun): Promise<ReuseOfCalls> {
    const calls = await this.models.callsOf(run);
    const answered = calls.filter(call => call.status === 'completed').length;
    return {
      answered: { calls: answered, paidUsd: run.costUsd },
      estimateUsd: await this.estimate(run),
      atMostUsd: await this.atMost(run),
    };
  }

  /** What the budgets allow a run that is yet to begin; `budgetUsd`: its own limit. Null: no limit. */
  async atMostOfNew(tenant: string, budgetUsd: number | null): Promise<number | null> {
    const [ofRun, ofMonth] = (await this.money.balances({ runId: '', tenant })).map(leftOf);
    const own = budgetUsd === null ? (ofRun ?? null) : budgetUsd * microUsdPerUsd;
    return leastOf([own, ofMonth ?? null]);
  }

  private async estimate({ planHash, costUsd }: StoredRun): Promise<number | null> {
    if (!planHash) return null;
    const { estimate } = await getJson(this.artifacts, ResearchPlan, planHash);
    return Math.max(0, estimate.costUsd - costUsd);
  }

  private async atMost(run: StoredRun): Promise<number | null> {
    if ((await this.models.listModels()).length === 0) return 0;
    return leastOf((await this.money.balances(run)).map(leftOf));
  }
}

/** Micro-dollars; null: no limit. */
function leftOf({ limitMicroUsd, spentMicroUsd, reservedMicroUsd }: AccountBalance): number | null {
  return limitMicroUsd === null ? null : Math.max(0, limitMicroUsd - spentMicroUsd - reservedMicroUsd);
}

/** In US dollars. */
function leastOf(amounts: readonly (number | null)[]): number | null {
  const limits = amounts.filter(amount => amount !== null);
  return limits.length === 0 ? null : Math.min(...limits) / microUsdPerUsd;
}
