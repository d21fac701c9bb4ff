import type { DecisionRequest } from '#shared/contracts/decision';

export type NoticeFacts = Readonly<Record<string, unknown>>;

/** What of a line of the story may leave the house. */
const factNames = [
  'kind',
  'revision',
  'digest',
  'deadline',
  'role',
  'to',
  'since',
  'of',
  'limitUsd',
  'spentUsd',
  'suggestedUsd',
  'share',
  'state',
  'before',
  'claimsAppeared',
  'claimsDied',
  'claimsJudgedAnew',
  'numbersMoved',
  'sourcesChanged',
];

/** The facts of a line, and of the request that is open about it now: its deadline, who may decide and who has. */
export function noticeFacts(data: Readonly<Record<string, unknown>>, open: DecisionRequest | null): NoticeFacts {
  const facts = Object.fromEntries(factNames.flatMap(name => (name in data ? [[name, data[name]]] : [])));
  return open ? { ...facts, ...factsOf(open) } : facts;
}

function factsOf({ deadline, requestedAt: since, items, role, escalatedTo, atDeadline, approvers }: DecisionRequest) {
  return {
    deadline,
    since,
    ...(items !== undefined && { items }),
    ...(role && { role }),
    ...(escalatedTo && { escalatedTo }),
    ...(atDeadline && { atDeadline }),
    ...(approvers && { needed: approvers.needed, approved: approvers.approved.length }),
  };
}
