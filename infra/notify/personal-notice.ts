import type { ApprovalSigner } from '#infra/approvals/approval-signer';
import { decisionLink } from '#infra/notify/decision-link';
import type { Notice } from '#infra/notify/notice';
import type { ClaimedDelivery } from '#infra/storage/notification-store';
import type { Recipient } from '#infra/storage/recipient-of';
import { asksForDecision } from '#shared/contracts/notification';

export interface PersonalGround {
  readonly signer: ApprovalSigner;
  readonly publicUrl: string;
}

/** The same notice with a link of the person's own in the first place, or with the reason why there is none. */
export async function personalNotice(
  notice: Notice,
  { claimed, person }: { readonly claimed: ClaimedDelivery; readonly person: Recipient },
  { signer, publicUrl }: PersonalGround,
): Promise<Notice> {
  const { request, run, type, data } = claimed;
  if (!request || !asksForDecision(type)) return notice;
  const decision = await decisionLink(signer, publicUrl, { run, request, person, to: data['to'] });
  return decision.link
    ? { ...notice, links: [decision.link, ...notice.links] }
    : { ...notice, sentences: [...notice.sentences, decision.why] };
}
