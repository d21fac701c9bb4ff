import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import type { Caller } from '#api/http/caller';
import { CallReuse } from '#api/replay/call-reuse';
import { expectedCalls } from '#api/replay/expected-calls';
import { type ForkChange, ForkChanges } from '#api/replay/fork-changes';
import { type ForkParent, ForkParents } from '#api/replay/fork-parents';
import { leftTo, sharedBy } from '#api/replay/forked-parts';
import { requiredStage } from '#api/replay/stage-of';
import { type ArtifactStore, getJson } from '#infra/storage/artifact-store';
import type { ModelReports } from '#infra/storage/model-reports';
import { ResearchPlan } from '#shared/contracts/plan';
import type { ForkBody, ForkPreview } from '#shared/contracts/replay';

@Injectable()
export class ForkPreviewService {
  constructor(
    @Inject(ForkParents) private readonly parents: ForkParents,
    @Inject(ForkChanges) private readonly changes: ForkChanges,
    @Inject(CallReuse) private readonly reuse: CallReuse,
    @Inject(tokens.models) private readonly models: ModelReports,
    @Inject(tokens.artifacts) private readonly artifacts: ArtifactStore,
  ) {}

  /** Changes nothing. Errors: as making the fork. */
  async preview(caller: Caller, parentId: string, body: ForkBody): Promise<ForkPreview> {
    const from = requiredStage(body.from);
    const parent = await this.parents.find(caller, parentId, from);
    const change = await this.changes.judge(parent, from, body);
    const { run, ground } = parent;
    const budgetUsd = change.budgetUsd ?? run.budgetUsd;
    return {
      runId: run.runId,
      from,
      shared: sharedBy(ground, change),
      anew: leftTo(ground, change),
      ...(await this.expected(parent, change)),
      atMostUsd: change.asksModels ? await this.reuse.atMostOfNew(run.tenant, budgetUsd) : 0,
    };
  }

  /** A choice that the parent made itself goes on to hold. */
  private async expected({ run, input }: ForkParent, given: ForkChange) {
    const [calls, prompts, models, plan] = await Promise.all([
      this.models.callsOf(run),
      this.models.listPrompts(),
      this.models.listModels(),
      run.planHash ? getJson(this.artifacts, ResearchPlan, run.planHash) : null,
    ]);
    const isWhole = run.contentHash !== null;
    const change = { ...given, model: given.model ?? input.firstModel };
    return expectedCalls({ calls, prompts, models, planned: plan?.estimate ?? null, isWhole, change });
  }
}
