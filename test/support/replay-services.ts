import { createBudgetDoor } from '#api/budgets/budget-door';
import { RefreshService } from '#api/refresh/refresh.service';
import { CallReuse } from '#api/replay/call-reuse';
import { DiffService } from '#api/replay/diff.service';
import { ForkService } from '#api/replay/fork.service';
import { ForkChanges } from '#api/replay/fork-changes';
import { ForkParents } from '#api/replay/fork-parents';
import { ForkPreviewService } from '#api/replay/fork-preview.service';
import { ResumeService } from '#api/replay/resume.service';
import { RunFinder } from '#api/runs/run-finder';
import { createHistoryGateway } from '#api/temporal/history-gateway';
import { createScheduleGateway } from '#api/temporal/schedule-gateway';
import { createWorkflowGateway } from '#api/temporal/workflow-gateway';
import { createHistoryRewind } from '#infra/storage/history-rewind';
import { createHistoryShare } from '#infra/storage/history-share';
import { createModelReports } from '#infra/storage/model-reports';
import { createMoneyBook } from '#infra/storage/money-book';
import { createRefreshStore } from '#infra/storage/refresh-store';
import { createRunBudgets } from '#infra/storage/run-budgets';
import { Role } from '#shared/contracts/decision-rule';
import { approvals, type Harness } from '#test/support/run-harness';
import { noLimits } from '#test/support/wired-models';

export const caller = { id: 'key-1', tenant: 'test', name: 'Ada', role: 'owner', roles: Role.options };
export const stranger = { id: 'key-2', tenant: 'elsewhere', name: 'Bob', role: 'owner', roles: Role.options };

/** What the API's routes for replay call, over the harness's real parts. */
export function replayServices({ client, db, runs, artifacts }: Harness) {
  const finder = new RunFinder(runs);
  const histories = createHistoryGateway(client);
  const [models, money] = [createModelReports(db), createMoneyBook(db, { limits: noLimits })];
  const reuse = new CallReuse(models, money, artifacts);
  const budgets = createBudgetDoor({
    ...{ models, money, budgets: createRunBudgets(db) },
    settings: { budget: noLimits, whenExhausted: 'ask' },
  });
  const resume = new ResumeService(finder, reuse, histories, createHistoryRewind(db));
  const parents = new ForkParents(finder, runs, histories);
  const changes = new ForkChanges(models, { resolve: async (corpus: string) => corpus }, budgets, artifacts);
  const fork = new ForkService(
    ...([parents, changes, runs, createHistoryShare(db), createWorkflowGateway(client), budgets, approvals] as const),
  );
  const forkPreview = new ForkPreviewService(parents, changes, reuse, models, artifacts);
  const schedules = createScheduleGateway(client);
  const refresh = new RefreshService(finder, schedules, createRefreshStore(db), histories, artifacts);
  const callsOf = (runId: string) => models.callsOf({ tenant: 'test', runId });
  return { callsOf, finder, histories, resume, fork, forkPreview, refresh, diff: new DiffService(finder, artifacts) };
}
