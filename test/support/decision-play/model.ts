import type { Sender } from '#test/support/decision-play/steps';

/** What the run asks, as it shows it. */
export interface Asked {
  readonly kind: string;
  readonly digest: string;
  readonly isEscalated: boolean;
  readonly needed: number;
  readonly approvedBy: readonly string[];
}

/** A decision as somebody sends it. */
export interface Sent {
  readonly kind: string;
  readonly digest: string;
  readonly verdict: 'approve' | 'reject' | 'edit';
  readonly sender: Sender;
  readonly person: string;
  readonly isForThisRun: boolean;
  readonly hasReason: boolean;
  readonly hasPlan: boolean;
}

export type Effect = 'accepted' | 'counted' | 'none';

export const ownerOf: Readonly<Record<string, string>> = {
  plan: 'product-manager',
  claims: 'product-manager',
  regulatory: 'compliance-officer',
  final: 'publisher',
};

/** What a decision may change, told once more in the plainest way and apart from the product's own policy. */
export function effectOf(asked: Asked | null, sent: Sent): Effect {
  if (!asked || !sent.isForThisRun) return 'none';
  if (sent.kind !== asked.kind || sent.digest !== asked.digest) return 'none';
  if (!mayDecide(asked, sent) || !isWhole(sent)) return 'none';
  if (sent.verdict !== 'approve' || asked.needed === 1) return 'accepted';
  if (asked.approvedBy.includes(sent.person)) return 'none';
  return asked.approvedBy.length + 1 >= asked.needed ? 'accepted' : 'counted';
}

function mayDecide({ kind, isEscalated }: Asked, { sender }: Sent): boolean {
  if (sender === 'unsigned') return kind === 'plan';
  return sender === 'right' || (sender === 'executive' && isEscalated);
}

function isWhole({ verdict, kind, hasReason, hasPlan }: Sent): boolean {
  if (verdict === 'reject') return hasReason;
  return verdict === 'approve' || (kind === 'plan' && hasPlan);
}

/** What is to be seen after an accepted decision: the kind asked next, `again` for the same kind anew, or how the run ends. */
export function nextAfter(kind: string, verdict: Sent['verdict'], review: 'settled' | 'open' | 'either'): string[] {
  if (kind === 'plan') return { approve: ['claims', 'regulatory'], edit: ['again'], reject: ['rejected'] }[verdict];
  if (kind === 'final') return verdict === 'approve' ? ['completed'] : ['rejected'];
  const next = kind === 'claims' ? 'regulatory' : 'final';
  if (verdict === 'reject' || review === 'settled') return [next];
  return review === 'open' ? ['again'] : ['again', next];
}
