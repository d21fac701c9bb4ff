import type { ApprovalSigner } from '#infra/approvals/approval-signer';
import type { NoticeLink } from '#infra/notify/notice-links';
import type { DecisionRequest } from '#shared/contracts/decision';
import type { RunRef } from '#shared/contracts/stages';
import { AssayError } from '#shared/errors/assay-error';
import { type ActingRole, actingRole, type Decider } from '#shared/policies/acting-role';

/** A link by which exactly one person decides on exactly one thing; `why`: what to tell instead of it. */
export type DecisionLink = { readonly link: NoticeLink } | { readonly link: null; readonly why: string };

export interface LinkedDecision {
  readonly run: RunRef;
  readonly request: DecisionRequest;
  readonly person: Decider;
  /** The role that is asked now, when it is not the first one. */
  readonly to: unknown;
}

const label = 'Decide here (this link is yours alone: whoever has it decides in your name)';
/** Where the wait goes on after the deadline, a late decision counts. */
const lateSeconds = 24 * 3_600;

/**
 * Good for approving and rejecting until a day after the deadline. The token stands behind a "#": no browser sends that to a
 * server. Errors: all but `approval.no-key`.
 */
export async function decisionLink(
  signer: ApprovalSigner,
  publicUrl: string,
  asked: LinkedDecision,
): Promise<DecisionLink> {
  const { signedBy = [] } = asked.request;
  const acting = actingRole(asked.run.runId, asked.request, asked.person);
  if (!acting) return without('you do not hold the role any more that is asked');
  if (signedBy.length === 0) return without('this run trusts no signature');
  try {
    const token = await signer.sign(approvalOf(asked, acting), signedBy);
    return { link: { name: 'decide', label, url: `${publicUrl}/console/decide#${token}` } };
  } catch (error) {
    if (!(error instanceof AssayError) || error.code !== 'approval.no-key') throw error;
    return without('the key that this run trusts is not in use any more');
  }
}

function without(reason: string): DecisionLink {
  return { link: null, why: `There is no link to decide by: ${reason}.` };
}

/** For one role only: the one that is asked now, if the person holds it. */
function approvalOf({ run, request, person, to }: LinkedDecision, { roles, for: principal }: ActingRole) {
  const { kind, digest, deadline, role, escalatedTo = [] } = request;
  const allowed = [role, ...escalatedTo].filter(each => each !== undefined);
  const held = allowed.filter(each => roles.includes(each));
  const used = held.find(each => each === to) ?? held[0];
  return {
    sub: person.name,
    tenant: run.tenant,
    run: run.runId,
    kind,
    digest,
    roles: used ? [used] : [],
    verdicts: ['approve', 'reject'],
    via: 'link',
    exp: Math.floor(Date.parse(deadline) / 1_000) + lateSeconds,
    ...(principal !== undefined && { for: principal }),
  } as const;
}
