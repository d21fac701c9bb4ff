import { CallReuse } from '#api/replay/call-reuse';
import { ResumeService } from '#api/replay/resume.service';
import { RunFinder } from '#api/runs/run-finder';
import { createHistoryGateway } from '#api/temporal/history-gateway';
import { createHistoryRewind } from '#infra/storage/history-rewind';
import { createModelReports } from '#infra/storage/model-reports';
import { createMoneyBook } from '#infra/storage/money-book';
import type { Harness } from '#test/support/run-harness';
import { noLimits } from '#test/support/wired-models';

export const caller = { id: 'key-1', tenant: 'test', name: 'Ada', role: 'owner' };
export const stranger = { id: 'key-2', tenant: 'elsewhere', name: 'Bob', role: 'owner' };

/** What the API's routes for replay call, over the harness's real parts. */
export function replayServices({ client, db, runs, artifacts }: Harness) {
  const finder = new RunFinder(runs);
  const histories = createHistoryGateway(client);
  const reuse = new CallReuse(createModelReports(db), createMoneyBook(db, { limits: noLimits }), artifacts);
  const resume = new ResumeService(finder, reuse, histories, createHistoryRewind(db));
  return { finder, histories, resume };
}
