import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import type { Caller } from '#api/http/caller';
import { CallReuse } from '#api/replay/call-reuse';
import { type ActivityFact, type HistoryFacts, historyFacts, type TaskFact } from '#api/replay/history-facts';
import { lastGoodPoint, requireStage, splitAt } from '#api/replay/reset-point';
import { stageOf } from '#api/replay/stage-of';
import { waitingAgain } from '#api/replay/waiting-again';
import { RunFinder } from '#api/runs/run-finder';
import type { HistoryGateway } from '#api/temporal/history-gateway';
import type { HistoryRewind } from '#infra/storage/history-rewind';
import type { StoredRun } from '#infra/storage/run-store';
import type { ActivityCount, ResumeBody, ResumePreview } from '#shared/contracts/replay';
import { AssayError } from '#shared/errors/assay-error';
import type { ReplayStage } from '#shared/policies/replay-stages';
import { isTerminal } from '#shared/policies/run-state';

/** A run and the point in its present history to which it goes back. */
interface WayBack {
  readonly run: StoredRun;
  readonly temporalRunId: string;
  readonly facts: HistoryFacts;
  readonly point: TaskFact;
  readonly isRunning: boolean;
}

@Injectable()
export class ResumeService {
  constructor(
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(CallReuse) private readonly reuse: CallReuse,
    @Inject(tokens.histories) private readonly histories: HistoryGateway,
    @Inject(tokens.rewind) private readonly rewind: HistoryRewind,
  ) {}

  /** Changes nothing. Errors: `run.not-found`, `history.gone`, `stage.not-reached`, `run.well-ended`. */
  async preview(caller: Caller, runId: string, from: ReplayStage | undefined): Promise<ResumePreview> {
    const way = await this.wayBack(caller, runId, from);
    const { run, point, facts } = way;
    const { kept, repeated } = splitAt(facts, point);
    return {
      runId: run.runId,
      state: run.state,
      stateThen: await this.rewind.stateAt(run.runId, point.startedAt),
      from: from ?? null,
      eventId: point.id,
      at: point.startedAt.toISOString(),
      isRunning: way.isRunning,
      kept: countsOf(kept),
      repeated: countsOf(repeated),
      ...(await this.reuse.of(run)),
    };
  }

  /** Takes the run back; it goes on by itself. Errors: as `preview`, and `run.running` without `force`. */
  async resume(caller: Caller, runId: string, { from: named, force, reason }: ResumeBody): Promise<StoredRun> {
    const from = stageOf(named);
    const { run, temporalRunId, point, isRunning, facts } = await this.wayBack(caller, runId, from);
    if (isRunning && !force) throw new AssayError('run.running', `it is ${run.state}`);
    await this.rewind.rewind({
      runId: run.runId,
      expected: run.state,
      from: point.startedAt,
      told: {
        from: from ?? null,
        was: run.state,
        wasBecause: run.reason,
        contentHash: run.contentHash,
        eventId: point.id,
        since: point.startedAt.toISOString(),
        by: caller.name,
        reason: reason ?? null,
      },
      waiting: request => waitingAgain(run.runId, request, facts.input),
      reset: () =>
        this.histories.reset({
          workflowId: run.workflowId,
          temporalRunId,
          eventId: point.id,
          reason: `resumed by ${caller.name}${from ? ` from ${from}` : ''}${reason ? `: ${reason}` : ''}`,
        }),
    });
    return this.finder.find(caller, runId);
  }

  private async wayBack(caller: Caller, runId: string, from: ReplayStage | undefined): Promise<WayBack> {
    const run = await this.finder.find(caller, runId);
    const { history, temporalRunId, isRunning } = await this.histories.latest(run.workflowId);
    const facts = historyFacts(history);
    const point = from ? requireStage(facts, from) : lastGoodPoint(facts, run.state);
    return { run, temporalRunId, facts, point, isRunning: isRunning && !isTerminal(run.state) };
  }
}

function countsOf(activities: readonly ActivityFact[]): ActivityCount[] {
  const byType = Map.groupBy(activities, ({ type }) => type);
  return [...byType].map(([activity, all]) => ({ activity, count: all.length }));
}
