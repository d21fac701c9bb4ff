import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import type { Caller } from '#api/http/caller';
import { forkGround } from '#api/replay/fork-ground';
import { type HistoryFacts, historyFacts } from '#api/replay/history-facts';
import { RunFinder } from '#api/runs/run-finder';
import type { HistoryGateway } from '#api/temporal/history-gateway';
import type { RunStore, StoredRun } from '#infra/storage/run-store';
import type { ReplayStage } from '#shared/policies/replay-stages';
import type { ForkGround, MrdWorkflowInput } from '#workflows/mrd.messages';

/** A run that another branches off from, and what it has got before the stage at which they part. */
export interface ForkParent {
  readonly run: StoredRun;
  readonly facts: HistoryFacts;
  readonly input: MrdWorkflowInput;
  readonly ground: ForkGround;
}

@Injectable()
export class ForkParents {
  constructor(
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(tokens.runs) private readonly runs: Pick<RunStore, 'listDecisions'>,
    @Inject(tokens.histories) private readonly histories: Pick<HistoryGateway, 'latest'>,
  ) {}

  /** Errors: `run.not-found`, `stage.not-reached`, `history.gone`. */
  async find(caller: Caller, runId: string, from: ReplayStage): Promise<ForkParent> {
    const run = await this.finder.find(caller, runId);
    const { history } = await this.histories.latest(run.workflowId);
    const facts = historyFacts(history);
    const decisions = await this.runs.listDecisions(run.runId);
    const ground = forkGround({ runId: run.runId, facts, decisions }, from);
    return { run, facts, ground, input: (facts.input ?? {}) as MrdWorkflowInput };
  }
}
