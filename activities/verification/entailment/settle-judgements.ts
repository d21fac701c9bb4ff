import type { EntailmentJudgement, Judgement } from '#activities/verification/entailment/entailment-judgement';
import { findingOf } from '#activities/verification/entailment/judgement-finding';
import type { CheckFinding, Claim } from '#shared/contracts/claim';
import { doubted } from '#shared/policies/doubted-claim';

type Ruling = Pick<Judgement, 'verdict' | 'missing'>;

/** Of two judgements of one claim the worse holds. */
const worstFirst = ['contradicted', 'not-entailed', 'unclear', 'unanswered', 'abstained', 'entailed'] as const;

/** A claim with what was answered about it in the question that held it; not to be named there is not to pass. */
export function settled(claim: Claim, { judgements }: EntailmentJudgement, most: number): Claim {
  const finding = findingOf(rulingOn(claim.id, judgements));
  return finding ? withFinding(claim, finding, most) : claim;
}

/** A claim with a judge's finding, which lowers or leaves and never lifts. */
export function withFinding(claim: Claim, finding: CheckFinding, most: number): Claim {
  if (claim.publication === 'dropped') return claim;
  const told = { ...claim, findings: [...claim.findings, finding] };
  return finding.passed ? told : doubted(told, most);
}

function rulingOn(id: string, judgements: readonly Judgement[]): Ruling {
  const own = judgements.filter(({ claimId }) => claimId === id);
  const [worst] = own.toSorted((a, b) => worstFirst.indexOf(a.verdict) - worstFirst.indexOf(b.verdict));
  return worst ?? { verdict: 'unanswered', missing: null };
}
