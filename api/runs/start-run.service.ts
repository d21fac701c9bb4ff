import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import type { BudgetDoor } from '#api/budgets/budget-door';
import type { CorpusDoor } from '#api/corpora/corpus-door';
import type { Caller } from '#api/http/caller';
import { requestHash } from '#api/runs/request-hash';
import type { WorkflowGateway } from '#api/temporal/workflow-gateway';
import { checkLinks } from '#api/tools/check-links';
import { requireVertical } from '#api/verticals/require-vertical';
import type { ApprovalSigner } from '#infra/approvals/approval-signer';
import { type ArtifactStore, putJson } from '#infra/storage/artifact-store';
import type { ToolReports } from '#infra/storage/known-tools';
import { newRunId } from '#infra/storage/new-run-id';
import type { RunStore, StoredRun } from '#infra/storage/run-store';
import type { StartRun } from '#shared/contracts/run';
import { AssayError } from '#shared/errors/assay-error';

export interface StartedRun {
  readonly run: StoredRun;
  /** False when the idempotency key had already started it. */
  readonly created: boolean;
}

@Injectable()
export class StartRunService {
  constructor(
    @Inject(tokens.runs) private readonly runs: RunStore,
    @Inject(tokens.artifacts) private readonly artifacts: ArtifactStore,
    @Inject(tokens.corpora) private readonly corpora: CorpusDoor,
    @Inject(tokens.budgets) private readonly budgets: BudgetDoor,
    @Inject(tokens.tools) private readonly tools: ToolReports,
    @Inject(tokens.gateway) private readonly gateway: WorkflowGateway,
    @Inject(tokens.approvals) private readonly approvals: Pick<ApprovalSigner, 'keys'>,
  ) {}

  /**
   * Without a key of the client's nobody can repeat the request, so a run that did not start is ended.
   * Errors: `vertical.unknown`, `brief.invalid`, `corpus.*`, `budget.*`, `run.key-reused`, `temporal.unavailable`.
   */
  async start(caller: Caller, request: StartRun, idempotencyKey?: string): Promise<StartedRun> {
    requireVertical(request.brief.vertical);
    await checkLinks(request.brief, this.tools);
    const corpus = await this.corpora.resolve(request.corpus);
    await this.budgets.check(caller.tenant, request.budgetUsd);
    await this.gateway.ensureReachable();
    const started = await this.record(caller, { ...request, corpus }, idempotencyKey ?? randomUUID());
    try {
      await this.ensureStarted(started.run, request);
    } catch (error) {
      if (idempotencyKey === undefined) await this.abandon(started.run);
      throw error;
    }
    const budgetUsd = started.run.budgetUsd ?? request.budgetUsd ?? null;
    return { ...started, run: { ...started.run, budgetUsd } };
  }

  private async record(caller: Caller, request: StartRun, idempotencyKey: string): Promise<StartedRun> {
    const runId = newRunId();
    const hash = requestHash(request);
    const started = await this.runs.insertRun({
      runId,
      tenant: caller.tenant,
      workflowId: `mrd/${caller.tenant}/${runId}`,
      idempotencyKey,
      requestHash: hash,
      title: request.brief.title,
      vertical: request.brief.vertical,
      briefHash: await putJson(this.artifacts, request.brief),
      corpus: request.corpus,
      createdAt: new Date(),
    });
    if (started.run.requestHash !== hash) throw new AssayError('run.key-reused');
    return started;
  }

  /** The database may be away as well: then the run stays as it is, and the first error is the one to tell. */
  private async abandon({ tenant, runId }: StoredRun): Promise<void> {
    const reason = 'The Temporal server did not take the run. Start it again.';
    await this.runs.abandonRun(tenant, runId, reason).catch(() => undefined);
  }

  /** Also for a run that was recorded before: the process may have died between recording and starting. */
  private async ensureStarted(run: StoredRun, request: StartRun): Promise<void> {
    const { decisionDeadlineDays, pace, budgetUsd, atDeadline } = request;
    if (run.state !== 'planning') return;
    if (budgetUsd !== undefined) await this.budgets.begin(run.runId, budgetUsd);
    const { runId, tenant, briefHash, corpus, vertical, title, workflowId } = run;
    const waits = pace === 'batch' ? { pace } : {};
    const models = budgetUsd === 0 ? { models: 'none' as const } : {};
    const decisions = { decisionDeadlineDays, approvalKeys: this.approvals.keys, ...(atDeadline && { atDeadline }) };
    const input = { runId, tenant, briefHash, corpus, vertical, ...decisions, ...waits, ...models };
    await this.gateway.start({ workflowId, title, input });
  }
}
