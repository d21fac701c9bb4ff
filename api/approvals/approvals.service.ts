import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import { renderSubject } from '#api/approvals/render-subject';
import { SignedLinks } from '#api/approvals/signed-links';
import { Subjects } from '#api/approvals/subjects';
import { DecisionContent } from '#api/decisions/decision-content';
import { OpenRequests } from '#api/decisions/open-requests';
import { refusalOf } from '#api/decisions/refusal-of';
import type { WorkflowGateway } from '#api/temporal/workflow-gateway';
import type { RunStore, StoredRun } from '#infra/storage/run-store';
import type { ApprovalBody, ApprovalView } from '#shared/contracts/approval-view';
import type { DecisionRecord } from '#shared/contracts/decision';
import { AssayError } from '#shared/errors/assay-error';
import type { Approval } from '#shared/policies/approval';
import { isTerminal } from '#shared/policies/run-state';
import type { DecisionOutcome } from '#workflows/mrd.messages';

/** Deciding by a signed link, without an API key. The run verifies the token again. */
@Injectable()
export class ApprovalsService {
  constructor(
    @Inject(SignedLinks) private readonly links: SignedLinks,
    @Inject(Subjects) private readonly subjects: Subjects,
    @Inject(OpenRequests) private readonly requests: OpenRequests,
    @Inject(DecisionContent) private readonly content: DecisionContent,
    @Inject(tokens.runs) private readonly runs: Pick<RunStore, 'listDecisions'>,
    @Inject(tokens.gateway) private readonly gateway: Pick<WorkflowGateway, 'decide'>,
  ) {}

  /** Changes nothing, since programs that scan mail open links. Errors: `approval.invalid`, `artifact.*`. */
  async show(token: string): Promise<ApprovalView> {
    const { approval, run } = await this.links.read(token);
    const whyNot = await this.whyNot(run, approval);
    const subject = whyNot === null && run.decision ? await this.subjects.of(run.decision) : {};
    return {
      runId: run.runId,
      title: run.title,
      sub: approval.sub,
      kind: approval.kind,
      verdicts: [...approval.verdicts],
      request: run.decision,
      rendered: whyNot === null ? renderSubject(run, subject) : '',
      sheet: subject.sheet ?? null,
      plan: subject.plan ?? null,
      isOpen: whyNot === null,
      whyNot,
    };
  }

  /** Errors: `approval.invalid`, `decision.*`, `plan.invalid`, `review.invalid`, `run.finished`, `temporal.unavailable`. */
  async decide(token: string, body: ApprovalBody): Promise<DecisionOutcome & { id: string }> {
    const { approval, run } = await this.links.read(token);
    const { kind, digest, sub } = approval;
    const { id = randomUUID(), decision, reason, budgetUsd } = body;
    const about = { kind, digest, decision };
    if (isTerminal(run.state)) return { id, ...(await this.afterTheEnd(run, about)) };
    const request = await this.requests.find(run, approval);
    const stored = await this.content.store(run.runId, { ...body, digest }, request);
    const more = { ...(reason !== undefined && { reason }), ...(budgetUsd !== undefined && { budgetUsd }) };
    const sent = { ...about, ...more, ...stored, id, run: run.runId, actor: sub, channel: 'link' as const, token };
    const outcome = await this.gateway.decide(run.workflowId, sent);
    if (outcome.outcome === 'refused') throw refusalOf(outcome);
    return { id, ...outcome };
  }

  private async whyNot(run: StoredRun, { kind, digest, sub }: Approval): Promise<string | null> {
    const isAsked = run.decision?.kind === kind && run.decision.digest === digest;
    const others = run.decision?.approvers?.approved ?? [];
    if (isAsked) return others.some(({ actor }) => actor === sub) ? 'You have approved it already.' : null;
    const record = acceptedOf(await this.runs.listDecisions(run.runId), { kind, digest });
    if (record) return `It was decided already: ${record.decision}, ${record.actor ?? 'nobody'}, ${record.decidedAt}.`;
    if (isTerminal(run.state)) return `The run has ended: ${run.state}.`;
    return 'It has changed since the link was sent; there is a newer one, or look at the run in the console.';
  }

  /** A repeat after the last decision of a run is told as what it is. Errors: `run.finished`. */
  private async afterTheEnd(
    run: StoredRun,
    about: Pick<DecisionRecord, 'kind' | 'digest'> & { decision: string },
  ): Promise<DecisionOutcome> {
    const record = acceptedOf(await this.runs.listDecisions(run.runId), about);
    if (record?.decision !== about.decision) throw new AssayError('run.finished', `it is ${run.state}`);
    return { outcome: 'duplicate', code: null, detail: 'the same decision was accepted before; nothing changed' };
  }
}

function acceptedOf(
  records: readonly DecisionRecord[],
  { kind, digest }: Pick<DecisionRecord, 'kind' | 'digest'>,
): DecisionRecord | undefined {
  return records.findLast(each => each.outcome === 'accepted' && each.kind === kind && each.digest === digest);
}
