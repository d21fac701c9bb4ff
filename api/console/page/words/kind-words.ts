import type { DecisionKind } from '#shared/contracts/decision';

export const kindWords: Record<DecisionKind, string> = {
  plan: 'the plan',
  claims: 'the claims that are not sure',
  regulatory: 'the regulatory claims',
  budget: 'the budget',
  final: 'the document',
};

/** What is decided about; of kinds not known here, at least their name. */
export function kindWordsOf(kind: string): string {
  return kindWords[kind as DecisionKind] ?? kind;
}

/** Where it is decided. */
export function decidedAt(runId: string, kind: DecisionKind): string {
  return `/runs/${runId}${places[kind]}`;
}

const places: Record<DecisionKind, string> = {
  plan: '/plan',
  claims: '/claims',
  regulatory: '/claims',
  budget: '',
  final: '/document',
};
