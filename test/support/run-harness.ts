import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { NativeConnection, type Worker } from '@temporalio/worker';
import type { Kysely } from 'kysely';
import type { ToolDesk } from '#activities/research/asking/tool-desk';
import { taskQueues } from '#config';
import { newApprovalKey, openApprovalSigner } from '#infra/approvals/approval-signer';
import { createActivityJournal } from '#infra/storage/activity-journal';
import { putJson } from '#infra/storage/artifact-store';
import { createCallJournal } from '#infra/storage/call-journal';
import { openDatabase } from '#infra/storage/database';
import { createFileArtifactStore } from '#infra/storage/file-artifact-store';
import { createMoneyBook, type MoneyBook } from '#infra/storage/money-book';
import { createRefreshStore } from '#infra/storage/refresh-store';
import { createRunBudgets } from '#infra/storage/run-budgets';
import { createRunRecorder } from '#infra/storage/run-recorder';
import { createRunStore } from '#infra/storage/run-store';
import type { Database } from '#infra/storage/schema';
import { createLogger } from '#infra/telemetry/logger';
import type { Brief } from '#shared/contracts/brief';
import type { DecisionInput } from '#shared/contracts/decision';
import { Role } from '#shared/contracts/decision-rule';
import type { BudgetLimits } from '#shared/contracts/money';
import type { NotificationChannel } from '#shared/contracts/notification';
import { AssayError } from '#shared/errors/assay-error';
import type { Approval } from '#shared/policies/approval';
import { isTerminal, type RunState } from '#shared/policies/run-state';
import { freshDatabase, testNamespace, testTemporalAddress } from '#test/support/local-services';
import { tinyBrief } from '#test/support/tiny-brief';
import '#test/support/quiet-runtime';
import { tinyCorpus } from '#test/support/tiny-corpus';
import { composeActivities } from '#workers/compose';
import type { ModelCapacities } from '#workers/compose-desk';
import { activityRole } from '#workers/roles/activity-role';
import { workflowRole } from '#workers/roles/workflow-role';
import { decideSignal, decideUpdate, type MrdWorkflowInput, stateQuery } from '#workflows/mrd.messages';
import type { mrdWorkflow } from '#workflows/mrd.workflow';

export { tinyBrief };

const tenant = 'test';

/** Signs in the API's place. */
export const approvals = await openApprovalSigner([newApprovalKey()]);

export type Activities = ReturnType<typeof composeActivities>;

export interface HarnessOptions {
  /** Language models over the harness's database; without them the extractive engine answers. */
  readonly models?: (db: Kysely<Database>) => ModelCapacities;
  /** Puts something around the activities: a fault that can be mended, for instance. */
  readonly around?: (activities: Activities) => Activities;
  /** By default nothing is limited. */
  readonly budget?: BudgetLimits;
  /** What the story queues notifications for; by default nobody is told. */
  readonly channels?: readonly NotificationChannel[];
  /** Research tools besides the corpus; by default there are none. */
  readonly tools?: (ground: { db: Kysely<Database>; money: MoneyBook }) => Partial<ToolDesk>;
  /** By default that of the jest worker, in which one harness can be at a time. */
  readonly namespace?: string;
}

/** A PDF takes a second of both cores, and hundreds of runs are published here; those of whole stacks have one. */
const notPrinted = () => Promise.reject(new AssayError('document.not-printed'));

/** A worker, a database and an artifact store of one's own against the shared Temporal server; everything real. */
export async function startHarness({
  models,
  around = activities => activities,
  budget = { runMicroUsd: null, tenantMonthMicroUsd: null },
  channels = [],
  tools,
  namespace = testNamespace(),
}: HarnessOptions = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'assay-test-'));
  const database = await freshDatabase();
  const { db, pool, close } = openDatabase(database.url);
  const artifacts = createFileArtifactStore(join(folder, 'artifacts'));
  const recorder = createRunRecorder(db, { channels });
  const runs = createRunStore(db, pool);
  const resolveCorpus = async (corpus: string) => (corpus === 'tiny' ? tinyCorpus : corpus);
  const calls = createCallJournal(db);
  const refreshes = createRefreshStore(db);
  const money = { money: createMoneyBook(db, { limits: budget }), budgets: createRunBudgets(db) };
  const activities = around(
    composeActivities({
      artifacts,
      recorder,
      calls,
      resolveCorpus,
      money,
      refreshes,
      approvalKeys: approvals.keys,
      printPdf: notPrinted,
      models: models?.(db),
      tools: tools?.({ db, money: money.money }),
    }),
  );
  const connection = await NativeConnection.connect({ address: testTemporalAddress() });
  const clientConnection = await Connection.connect({ address: testTemporalAddress() });
  const client = new Client({ connection: clientConnection, namespace });
  const ground = {
    connection,
    namespace,
    identity: 'test',
    activities,
    recorder,
    journal: createActivityJournal(db),
    logger: createLogger('test', 'fatal'),
  };
  let workers: Worker[] = [];
  let running: Promise<void>[] = [];

  async function work() {
    workers = [...(await workflowRole(ground)), ...(await activityRole(ground))];
    running = workers.map(worker => worker.run());
  }

  async function rest() {
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
    await Promise.all(running);
  }

  await work();

  async function start(
    options: {
      corpus?: string;
      deadlineDays?: number;
      brief?: Brief;
      pace?: 'batch';
      atDeadline?: 'escalate' | 'end';
    } = {},
  ) {
    const runId = `run-${randomUUID()}`;
    const brief = options.brief ?? tinyBrief;
    const briefHash = await putJson(artifacts, brief);
    const workflowId = `mrd/${tenant}/${runId}`;
    const corpus = options.corpus ?? 'tiny';
    await runs.insertRun({
      runId,
      tenant,
      workflowId,
      corpus,
      briefHash,
      idempotencyKey: runId,
      requestHash: '',
      title: brief.title,
      vertical: brief.vertical,
      createdAt: new Date(),
    });
    const decisionDeadlineDays = options.deadlineDays ?? 7;
    const input: MrdWorkflowInput = {
      runId,
      tenant,
      briefHash,
      corpus,
      vertical: brief.vertical,
      decisionDeadlineDays,
      approvalKeys: approvals.keys,
      ...(options.atDeadline && { atDeadline: options.atDeadline }),
      ...(options.pace && { pace: options.pace }),
    };
    const handle: WorkflowHandle<typeof mrdWorkflow> = await client.workflow.start('mrdWorkflow', {
      workflowId,
      taskQueue: taskQueues.workflow,
      args: [input],
    });
    return { runId, handle };
  }

  return {
    client,
    db,
    runs,
    artifacts,
    tenant,
    start,
    row: (runId: string) => runs.getRun(tenant, runId),
    /** What a worker in another process needs to go on with the same runs, once those in this one are ended. */
    ground: { databaseUrl: database.url, artifactsFolder: join(folder, 'artifacts') },
    rest,
    /** Ends the workers and starts others, which know nothing but what is stored. */
    async restart() {
      await rest();
      await work();
    },
    async close() {
      await rest();
      await runs.close();
      await close();
      await connection.close();
      await clientConnection.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Harness = Awaited<ReturnType<typeof startHarness>>;
export type StartedRun = Awaited<ReturnType<Harness['start']>>;

/** Catches what hangs; a slow machine may take most of it. */
const reachWithinMs = 100_000;

/** Waits until the run is in one of the states; a run that has ended otherwise is an error. */
export async function reach({ handle }: StartedRun, ...states: RunState[]) {
  for (const end = Date.now() + reachWithinMs; Date.now() < end; ) {
    const now = await handle.query(stateQuery);
    if (states.includes(now.state)) return now;
    if (isTerminal(now.state)) throw new Error(`the run ended as ${now.state} instead of ${states.join(' or ')}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`the run did not reach ${states.join(' or ')} in time`);
}

/** Waits until the run asks for the so-manieth time: what it showed before is still shown for a while after a decision. */
export async function reachRevision(run: StartedRun, state: RunState, revision: number) {
  for (;;) {
    const now = await reach(run, state);
    if ((now.waitingFor?.revision ?? 0) >= revision) return now;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

export interface Signature extends Partial<Pick<Approval, 'sub' | 'roles' | 'for' | 'via' | 'exp'>> {
  /** Nobody vouches for the decision. */
  readonly isUnsigned?: true;
}

/** Sends a decision with the digest that is shown, unless another is given, signed for all roles; tells the outcome. */
export async function decide({ handle, runId }: StartedRun, decision: Record<string, unknown>, by: Signature = {}) {
  const { waitingFor } = await handle.query(stateQuery);
  const input = {
    kind: waitingFor?.kind ?? 'plan',
    digest: waitingFor?.digest ?? `sha256:${'0'.repeat(64)}`,
    ...decision,
  } as DecisionInput;
  const token = by.isUnsigned ? {} : { token: await tokenFor(runId, input, by) };
  return handle.executeUpdate(decideUpdate, { args: [{ ...token, ...input }] });
}

/** As the API signs it: for this decision's verdict about exactly this thing. */
export function tokenFor(runId: string, { kind, digest, decision }: DecisionInput, by: Signature = {}) {
  const { isUnsigned, ...signature } = by;
  // Longer than any time that a test skips.
  const exp = Math.floor(Date.now() / 1_000) + 60 * 86_400;
  const about = { tenant, run: runId, kind, digest, verdicts: [decision] };
  const usual = { sub: 'ada', roles: Role.options, via: 'api', exp } as const;
  return approvals.sign({ ...usual, ...about, ...signature }, [approvals.keys[0]?.kid ?? '']);
}

export async function signal({ handle }: StartedRun, value: unknown) {
  await handle.signal(decideSignal, value as never);
}

/** Approves whatever the run asks, up to and including the document. */
export async function approveAll(run: StartedRun) {
  await approveUntil(run, 'awaiting-review');
  await decide(run, { decision: 'approve' });
  return run.handle.result();
}

const waitingStates = [
  'awaiting-plan-approval',
  'awaiting-claim-review',
  'awaiting-regulatory-review',
  'awaiting-review',
] as const satisfies RunState[];

/** Approves what the run asks until it is in the state. */
export async function approveUntil(run: StartedRun, state: (typeof waitingStates)[number]) {
  for (;;) {
    const now = await reach(run, ...waitingStates);
    if (now.state === state) return now;
    if (now.waitingFor) {
      const { kind, digest } = now.waitingFor;
      await decide(run, { decision: 'approve', kind, digest });
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
