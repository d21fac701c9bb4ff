import { readRunEnding } from '#infra/storage/run-ending';
import { createRunRecorder } from '#infra/storage/run-recorder';
import { createLogger } from '#infra/telemetry/logger';
import { Mrd } from '#shared/contracts/mrd';
import { recordHistory } from '#test/support/recorded-histories';
import { approveAll, type Harness, reach, startHarness, tinyBrief } from '#test/support/run-harness';
import { wiredCapacities } from '#test/support/wired-capacities';
import { tellOfModels } from '#workers/tell-of-models';

/** A harness whose models are the true SDKs over the wire-level server; one try before the extractive engine stands in. */
export function startModelHarness(url: string, names: readonly string[]): Promise<Harness> {
  return startHarness({
    models: db => {
      const capacities = wiredCapacities(db, { url, names });
      const { onStandIn } = tellOfModels(createRunRecorder(db), createLogger('test', 'fatal'));
      return {
        ...capacities,
        policy: { ...capacities.policy, triesBeforeExtractive: 1 },
        onStandIn,
        endOf: runId => readRunEnding(db, runId),
      };
    },
  });
}

const metadataQuery = '__temporal_workflow_metadata';

let started = 0;

/** A whole run, all decisions approved: its plan, its document in all forms, and what was paid for it. */
export async function wholeRun(harness: Harness, { way, ...options }: { corpus?: string; way?: string } = {}) {
  started += 1;
  const run = await harness.start({ ...options, brief: { ...tinyBrief, title: `${tinyBrief.title} ${started}` } });
  await reach(run, 'awaiting-plan-approval');
  const { currentDetails: planDetails } = await run.handle.query<{ currentDetails: string }>(metadataQuery);
  const { files } = await approveAll(run);
  if (way !== undefined) await recordHistory(way, run);
  const text = async (hash = '') => (await harness.artifacts.get(hash)).toString();
  const attempts = await harness.db
    .selectFrom('paid_attempts')
    .selectAll()
    .where('run_id', '=', run.runId)
    .orderBy('id')
    .execute();
  const ledger = await harness.db.selectFrom('ledger').selectAll().where('run_id', '=', run.runId).execute();
  return {
    runId: run.runId,
    /** What a person reads before deciding about the plan. */
    planDetails,
    mrd: Mrd.parse(JSON.parse(await text(files?.json))),
    markdown: await text(files?.markdown),
    html: await text(files?.html),
    attempts,
    paidMicroUsd: ledger.reduce((sum, { amount_micro_usd: amount }) => sum + Number(amount), 0),
  };
}

export type WholeRun = Awaited<ReturnType<typeof wholeRun>>;
