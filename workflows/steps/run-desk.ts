import { ApplicationFailure, setCurrentDetails, setHandler, upsertSearchAttributes } from '@temporalio/workflow';
import { type SearchAttributeName, searchAttributes } from '#config';
import type { DecisionInput, DecisionKind, DecisionRecord, DecisionRequest } from '#shared/contracts/decision';
import type { DecisionTerms } from '#shared/contracts/decision-rule';
import type { RunPatch, RunRef, StoryLine } from '#shared/contracts/stages';
import type { Approval } from '#shared/policies/approval';
import { decisionPaste } from '#shared/policies/decision-paste';
import { type CountedApproval, type Judgement, judgeDecision } from '#shared/policies/decision-policy';
import type { DecisionRules } from '#shared/policies/decision-rules';
import { forkState } from '#shared/policies/replay-stages';
import { canMove, type RunState } from '#shared/policies/run-state';
import { batchEndedSignal } from '#workflows/model-batch.messages';
import {
  type DecisionOutcome,
  decideSignal,
  decideUpdate,
  type MrdWorkflowInput,
  stateQuery,
} from '#workflows/mrd.messages';
import { records } from '#workflows/proxies';
import { contentOf, identify } from '#workflows/steps/identify';
import { renderDetails } from '#workflows/steps/run-details';
import { attributePairs } from '#workflows/steps/search-attributes';

/** Refused decisions kept in memory and shown; older ones are in the database. */
const refusalsShown = 20;

/** What a run knows about itself: its state, what it waits for, what was decided. The one place that changes any of it. */
export class RunDesk {
  readonly run: RunRef;
  state: RunState;
  /** Which decisions people take; null in runs begun before there were rules. */
  rules: DecisionRules | null = null;
  /** What is waited for, and the decision once it was accepted. */
  request: DecisionRequest | null = null;
  verdict: DecisionInput | null = null;
  readonly accepted: DecisionRecord[] = [];
  readonly refused: DecisionRecord[] = [];
  /** Questions of a batch that have ended and that nobody here has asked about since. */
  readonly endedItems = new Set<string>();
  /** Markdown about the thing at hand, shown in the Temporal UI. */
  body = '';
  reason: string | null = null;
  costUsd = 0;
  confidence: number | null = null;
  /** Answers to the question for more money so far, and the question that is open now. */
  budgetAnswers = 0;
  asking: Promise<void> | null = null;
  private cameFrom: RunState | null = null;
  private readonly unwritten: { key: string; record: DecisionRecord }[] = [];
  private refusals = 0;
  private readonly counted: DecisionRecord[] = [];

  constructor(readonly input: MrdWorkflowInput) {
    this.run = {
      runId: input.runId,
      tenant: input.tenant,
      ...(input.pace && { pace: input.pace }),
      ...(input.models && { models: input.models }),
      ...(input.firstModel && { firstModel: input.firstModel }),
      ...(input.prompts && { prompts: input.prompts }),
    };
    this.state = input.fork ? forkState(input.fork.from) : 'planning';
    for (const record of input.fork?.decisions ?? []) this.takeOver(record);
    this.answerMessages();
    this.show();
  }

  /** Moves to another state and writes it down everywhere it shows. An illegal move is a fault of the program. */
  async moveTo(state: RunState, patch: RunPatch = {}, story: readonly StoryLine[] = []): Promise<void> {
    if (!canMove(this.state, state, this.cameFrom))
      throw ApplicationFailure.nonRetryable(`no way from ${this.state} to ${state}`, 'internal.unexpected');
    this.cameFrom = this.state;
    this.state = state;
    this.reason = patch.reason ?? this.reason;
    const changed: StoryLine = {
      key: `state:${state}:${this.request?.revision ?? 0}:${Date.now()}`,
      type: 'state-changed',
      data: { state },
    };
    this.show();
    await this.write({ ...patch, state }, [changed, ...story]);
  }

  /** Writes a patch and lines of the story, with the decisions made since the last write. */
  async write(patch: RunPatch, story: readonly StoryLine[]): Promise<void> {
    const decisions = this.unwritten.splice(0);
    await records.projectRun({ run: this.run, at: new Date().toISOString(), patch, story, decisions });
  }

  /** Makes the run findable and readable in the Temporal UI as it is now. */
  show(): void {
    const attributes: Record<SearchAttributeName, string | number> = {
      AssayState: this.state,
      AssayTenant: this.run.tenant,
      AssayVertical: this.input.vertical,
      AssayWaitingFor: this.request?.kind ?? 'nothing',
      AssayCostUsd: this.costUsd,
      AssayConfidence: this.confidence ?? 0,
    };
    upsertSearchAttributes(attributePairs(searchAttributes, attributes));
    this.showDetails();
  }

  showDetails(): void {
    setCurrentDetails(renderDetails(this));
  }

  private answerMessages(): void {
    setHandler(stateQuery, () => ({
      runId: this.run.runId,
      tenant: this.run.tenant,
      vertical: this.input.vertical,
      costUsd: this.costUsd,
      confidence: this.confidence,
      state: this.state,
      waitingFor: this.request,
      decisions: [...this.accepted, ...this.refused],
    }));
    setHandler(decideUpdate, input => this.decide(input, 'api'), {
      description: 'Approve, reject or edit what the run waits for; the JSON to send stands in the current details.',
      validator: input => this.refuseUnfit(input),
    });
    setHandler(batchEndedSignal, ({ items }) => {
      for (const item of items) this.endedItems.add(item);
    });
    setHandler(decideSignal, input => void this.decide(input, 'temporal-ui'), {
      description: 'Approve, reject or edit what the run waits for; the JSON to send stands in the current details.',
    });
  }

  private judge(input: unknown): Judgement {
    const { runId, tenant } = this.run;
    const keys = this.input.approvalKeys ?? [];
    return judgeDecision(
      {
        runId,
        request: this.verdict ? null : this.request,
        accepted: this.accepted,
        identify: decision => identify(decision, { runId, tenant, keys, now: Date.now() }),
        contentOf: sameOf,
      },
      input,
    );
  }

  /** The terms on which this kind of decision is asked for; null: those of runs begun before there were rules. */
  termsOf(kind: DecisionKind): DecisionTerms | null {
    const terms = this.rules?.terms[kind];
    return terms ? { ...terms, atDeadline: this.input.atDeadline ?? terms.atDeadline } : null;
  }

  /** For updates only: the sender hears the refusal, and nothing is written to history. */
  private refuseUnfit(input: unknown): void {
    const judgement = this.judge(input);
    if (judgement.outcome === 'refused') throw ApplicationFailure.nonRetryable(judgement.detail, judgement.code);
  }

  /** Never throws: a signal that fails would fail the run. */
  private decide(input: unknown, channel: string): DecisionOutcome {
    const judgement = this.judge(input);
    if (judgement.outcome === 'accepted') this.accept(judgement, channel);
    else if (judgement.outcome === 'counted') this.count(judgement, channel);
    else if (judgement.outcome === 'refused') this.noteRefusal(judgement, channel);
    this.showDetails();
    return { outcome: judgement.outcome, code: judgement.code, detail: judgement.detail };
  }

  /** A decision of the run that this one was forked from: it was about exactly what both share. */
  private takeOver(record: DecisionRecord): void {
    this.accepted.push(record);
    const each = record.outcome === 'counted' ? `:${record.actor}` : '';
    this.unwritten.push({ key: `shared:${record.kind}:${record.revision}:${record.decision}${each}`, record });
  }

  private accept(judgement: Judgement & { outcome: 'accepted' }, channel: string): void {
    const record = this.recordOf(judgement, channel);
    this.verdict = judgement.decision;
    this.accepted.push(record);
    this.unwritten.push({ key: `${record.kind}:${record.revision}:${record.decision}`, record });
  }

  /** One of several approvals that are needed. */
  private count(judgement: Judgement & { outcome: 'counted' }, channel: string): void {
    const record = this.recordOf(judgement, channel);
    this.request = this.request && withApproval(this.request, { ...judgement.counted, at: record.decidedAt });
    this.counted.push(record);
    this.unwritten.push({ key: `counted:${record.kind}:${record.revision}:${this.counted.length}`, record });
  }

  private noteRefusal(judgement: Judgement, channel: string): void {
    const record = this.recordOf(judgement, channel);
    this.refused.push(record);
    this.refusals += 1;
    if (this.refused.length > refusalsShown) this.refused.shift();
    if (this.refusals <= 200) this.unwritten.push({ key: `refused:${this.refusals}`, record });
  }

  private recordOf(judgement: Judgement, channel: string): DecisionRecord {
    const { decision } = judgement;
    const approval = 'approval' in judgement ? judgement.approval : null;
    return {
      kind: decision?.kind ?? this.request?.kind ?? 'plan',
      decision: decision?.decision ?? 'unreadable',
      digest: decision?.digest ?? '',
      revision: this.request?.revision ?? 1,
      reason: decision?.reason ?? null,
      actor: approval?.sub ?? decision?.actor ?? null,
      channel: approval?.via ?? (this.request?.role ? 'temporal-ui' : (decision?.channel ?? channel)),
      decidedAt: new Date().toISOString(),
      outcome: judgement.outcome,
      detail: judgement.detail,
      ...(this.request?.role && who(this.request, { approval, decision })),
    };
  }

  /** Ends the waiting and gives the decision; null means that the time ran out, which is noted as such. */
  closeRequest(): DecisionInput | null {
    const { request, verdict } = this;
    this.request = null;
    if (request && !verdict) this.noteExpiry(request);
    return verdict;
  }

  private noteExpiry({ kind, digest, revision }: DecisionRequest): void {
    const record: DecisionRecord = {
      kind,
      digest,
      revision,
      decision: 'expire',
      reason: null,
      actor: null,
      channel: 'deadline',
      decidedAt: new Date().toISOString(),
      outcome: 'accepted',
      detail: 'nobody decided before the deadline',
    };
    this.accepted.push(record);
    this.unwritten.push({ key: `${kind}:${revision}:expire`, record });
  }

  /** For the document: what was decided, where it took several people with the approvals that led to it. */
  get appendix(): DecisionRecord[] {
    const isPartOf = (each: DecisionRecord, { decision, digest }: DecisionRecord) =>
      each.decision === decision && each.digest === digest;
    return this.accepted.flatMap(record => [...this.counted.filter(each => isPartOf(each, record)), record]);
  }

  /** Some of the approvals that are needed have come in. */
  get hasCounted(): boolean {
    return (this.request?.approvers?.approved.length ?? 0) > 0;
  }

  /** Decisions that came in and are not in the database yet. */
  get hasUnwritten(): boolean {
    return this.unwritten.length > 0;
  }

  /** What waits now, with the JSON to send; null when nothing waits. */
  waiting() {
    return this.request && !this.verdict ? { ...this.request, ...decisionPaste(this.run.runId, this.request) } : null;
  }
}

/** People may approve the same for different reasons. */
function sameOf({ reason, ...decision }: DecisionInput): string {
  return contentOf(decision);
}

function withApproval(request: DecisionRequest, approval: CountedApproval & { readonly at: string }): DecisionRequest {
  const { approvers = { needed: 1, approved: [] } } = request;
  return { ...request, approvers: { ...approvers, approved: [...approvers.approved, approval] } };
}

interface Sender {
  readonly approval: Approval | null;
  readonly decision: DecisionInput | null;
}

/** Who decided and in which role, for the record. */
function who({ role, escalatedTo = [] }: DecisionRequest, { approval, decision }: Sender): Partial<DecisionRecord> {
  const used = [role, ...escalatedTo].find(each => each !== undefined && approval?.roles.includes(each));
  const edits = decision?.planHash ?? decision?.resolutionsHash;
  return {
    isVerified: approval !== null,
    ...(used && { role: used }),
    ...(approval?.for !== undefined && { onBehalfOf: approval.for }),
    ...(edits !== undefined && { edits }),
  };
}
