import { Verdict } from '#shared/contracts/claim';
import { logOddsAt, scaled } from '#shared/policies/calibration';
import { confidenceOf } from '#shared/policies/claim-confidence';
import { fitPlatt } from '#shared/policies/fit-platt';
import { reliabilityOf } from '#shared/policies/reliability';
import type { GatedClaim } from '#test/bench/calibration/gate-claims';
import type { Figures } from '#test/bench/define-benchmark';
import { rounded } from '#test/bench/median';

const reviewBelow = 0.6;

/**
 * What the labelled claims say of the confidence that a run's gate gives, and what a scale fitted on them would change:
 * shares that are right by verdict, and of claims that stand, how many lie below the review's threshold.
 */
export function gateFigures(train: readonly GatedClaim[], test: readonly GatedClaim[]): Figures {
  const scale = fitPlatt(
    train.map(({ features, labelled }) => ({
      logOdds: logOddsAt(confidenceOf(features)),
      isRight: labelled.label === 'supported',
    })),
  );
  const told = (confidence: (claim: GatedClaim) => number) =>
    test.map(claim => ({ confidence: confidence(claim), isRight: claim.labelled.label === 'supported' }));
  const byHand = ({ features }: GatedClaim) => confidenceOf(features);
  const byScale = (claim: GatedClaim) => scaled(scale, logOddsAt(byHand(claim)));
  const standing = test.filter(({ claim }) => claim.publication !== 'dropped');
  const below = (confidence: (claim: GatedClaim) => number) =>
    standing.filter(claim => confidence(claim) < reviewBelow).length;
  return {
    claims: test.length,
    ...Object.fromEntries(Verdict.options.map(verdict => [`${verdict}Right`, shareRight(test, verdict)])),
    handEce: rounded(reliabilityOf(told(byHand)).ece),
    scaledEce: rounded(reliabilityOf(told(byScale)).ece),
    standing: standing.length,
    standingBelowReviewByHand: below(byHand),
    standingBelowReviewScaled: below(byScale),
  };
}

function shareRight(gated: readonly GatedClaim[], verdict: Verdict): number | null {
  const own = gated.filter(({ claim }) => claim.verdict === verdict);
  const right = own.filter(({ labelled }) => labelled.label === 'supported').length;
  return own.length === 0 ? null : rounded(right / own.length);
}
