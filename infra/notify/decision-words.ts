import type { NoticeFacts } from '#infra/notify/notice-facts';

/** The thing that is decided about, as it stands within a sentence. */
export function subjectOf({ kind, items }: NoticeFacts): string {
  const claims = typeof items === 'number' ? counted(items, 'claim') : null;
  if (kind === 'plan') return 'the research plan';
  if (kind === 'claims') return claims ? `${claims} of low confidence` : 'the claims of low confidence';
  if (kind === 'regulatory') return `the regulatory section${claims ? ` (${claims})` : ''}`;
  if (kind === 'budget') return 'more money for the models';
  return kind === 'final' ? 'the finished document' : String(kind);
}

/** Who is asked, and how many of them it takes; nothing in runs where anybody may decide. */
export function askedSentences({ role, escalatedTo, needed, approved }: NoticeFacts): string[] {
  if (typeof role !== 'string') return [];
  const roles = [...new Set([role, ...(Array.isArray(escalatedTo) ? escalatedTo.map(String) : [])])];
  const who = `It is for the ${roles.map(roleName).join(' or the ')} to decide.`;
  if (typeof needed !== 'number' || needed < 2) return [who];
  return [who, `It takes ${needed} people who approve; so far ${haveApproved(Number(approved ?? 0))}.`];
}

function haveApproved(count: number): string {
  if (count === 0) return 'nobody has';
  return count === 1 ? '1 has' : `${count} have`;
}

export function untilSentence({ deadline, atDeadline }: NoticeFacts): string {
  if (atDeadline !== 'escalate') return `It can be decided until ${minuteOf(deadline)}.`;
  return `Please decide by ${minuteOf(deadline)}; after that it is escalated.`;
}

export function moneySentences({ kind, of, spentUsd, limitUsd }: NoticeFacts): string[] {
  if (kind !== 'budget') return [];
  return [`The budget of the ${of} is used up: ${usd(spentUsd)} of ${usd(limitUsd)} are spent or promised.`];
}

/** What becomes of a run when nobody has decided. */
export function expirySentence({ kind }: NoticeFacts): string {
  return kind === 'budget' ? 'The run goes on without models.' : 'The run ends without a document.';
}

export function roleName(role: unknown): string {
  return String(role).replaceAll('-', ' ');
}

export function minuteOf(time: unknown): string {
  return `${String(time).slice(0, 16).replace('T', ' ')} UTC`;
}

export function usd(amount: unknown): string {
  return `USD ${Number(amount).toFixed(2)}`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
