import type { Brief } from '#shared/contracts/brief';
import type { DecisionKind } from '#shared/contracts/decision';
import type { DecisionTerms } from '#shared/contracts/decision-rule';
import type { Vertical } from '#shared/contracts/vertical';
import { present } from '#shared/policies/present';

/** Which decisions a run asks people for, and on which terms. */
export interface DecisionRules {
  /** Absent: nobody is asked. */
  readonly terms: Partial<Record<DecisionKind, DecisionTerms>>;
  /** Claims less sure than this go to a person. */
  readonly reviewBelow: number;
}

const usual = { approvers: 1, atDeadline: 'escalate' } as const;

/** Who answers for what, unless the vertical says otherwise. Only a plan, which spends little and publishes nothing, takes a word that nobody vouches for. */
const usualTerms: Record<DecisionKind, DecisionTerms> = {
  plan: { ...usual, role: 'product-manager', escalatesTo: ['executive'], acceptsUnverified: true },
  claims: { ...usual, role: 'product-manager', escalatesTo: ['executive'], acceptsUnverified: false },
  regulatory: { ...usual, role: 'compliance-officer', escalatesTo: ['executive'], acceptsUnverified: false },
  budget: { ...usual, role: 'budget-owner', escalatesTo: ['executive'], acceptsUnverified: false },
  final: { ...usual, role: 'publisher', escalatesTo: ['executive'], acceptsUnverified: false },
};

/** Claims less sure than this go to a person, unless the vertical says otherwise. */
const usualReviewBelow = 0.6;

const kinds = Object.keys(usualTerms) as DecisionKind[];

/** The vertical's terms over the usual ones, and the brief's wishes over both: a wish may ask for more people, never for fewer. */
export function decisionRules(
  { decisions, reviewBelow = usualReviewBelow }: Pick<Vertical, 'decisions' | 'reviewBelow'>,
  { decisions: wishes }: Pick<Brief, 'decisions'>,
): DecisionRules {
  const skipped: readonly DecisionKind[] = wishes?.skip ?? [];
  const asked = kinds.filter(kind => !skipped.includes(kind));
  const entries = asked.map(kind => {
    const terms = { ...usualTerms[kind], ...present(decisions?.[kind] ?? {}) };
    return [kind, { ...terms, approvers: Math.max(terms.approvers, wishes?.approvers[kind] ?? 1) }] as const;
  });
  return { terms: Object.fromEntries(entries), reviewBelow: Math.max(reviewBelow, wishes?.reviewBelow ?? 0) };
}
