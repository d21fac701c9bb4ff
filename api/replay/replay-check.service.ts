import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import type { Caller } from '#api/http/caller';
import type { NamedHistory, ReplayChecker } from '#api/replay/replay-checker';
import { RunFinder } from '#api/runs/run-finder';
import { type HistoryGateway, historyText } from '#api/temporal/history-gateway';
import type { RunStore, StoredRun } from '#infra/storage/run-store';
import type { ReplayCheck, ReplayReport } from '#shared/contracts/replay';
import { AssayError } from '#shared/errors/assay-error';

/** One check is one request, which must end before its caller gives up. */
const mostRuns = 200;
const pageSize = 100;
const day = 86_400_000;

@Injectable()
export class ReplayCheckService {
  constructor(
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(tokens.runs) private readonly runs: RunStore,
    @Inject(tokens.histories) private readonly histories: HistoryGateway,
    @Inject(tokens.replays) private readonly check: ReplayChecker,
  ) {}

  /** Errors: `run.not-found`, `replay.failed`, `temporal.unavailable`. */
  async checkRun(caller: Caller, runId: string): Promise<ReplayReport> {
    return this.report([await this.finder.find(caller, runId)], false);
  }

  async checkAll({ tenant }: Caller, sinceDays: number | undefined): Promise<ReplayReport> {
    const since = sinceDays === undefined ? '' : new Date(Date.now() - sinceDays * day).toISOString();
    const chosen: StoredRun[] = [];
    for await (const run of this.newestFirst(tenant)) {
      if (run.updatedAt < since) continue;
      if (chosen.length === mostRuns) return this.report(chosen, true);
      chosen.push(run);
    }
    return this.report(chosen, false);
  }

  private async *newestFirst(tenant: string): AsyncGenerator<StoredRun> {
    let before: string | undefined;
    do {
      const page = await this.runs.listRuns({ tenant, before, limit: pageSize });
      yield* page.runs;
      before = page.next ?? undefined;
    } while (before !== undefined);
  }

  private async report(runs: readonly StoredRun[], isCut: boolean): Promise<ReplayReport> {
    const gone: ReplayCheck[] = [];
    const checks = await this.check(this.texts(runs, gone));
    return { checks: [...checks, ...gone], isCut };
  }

  private async *texts(runs: readonly StoredRun[], gone: ReplayCheck[]): AsyncGenerator<NamedHistory> {
    for (const { runId, workflowId } of runs) {
      const history = await this.histories.fetch(workflowId).catch((thrown: unknown) => {
        if (!(thrown instanceof AssayError) || thrown.code !== 'history.gone') throw thrown;
        gone.push(goneCheck(runId, thrown));
        return null;
      });
      if (history) yield { name: runId, text: historyText(history) };
    }
  }
}

function goneCheck(history: string, { message, remedy }: AssayError): ReplayCheck {
  return { history, verdict: 'gone', events: 0, difference: null, detail: `${message}. ${remedy}` };
}
