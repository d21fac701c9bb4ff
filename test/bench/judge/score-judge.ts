import type { Figures } from '#test/bench/define-benchmark';
import type { RuledClaim } from '#test/bench/judge/ask-judge';
import { rounded } from '#test/bench/median';
import { isTrue } from '#test/bench/verify/judged-claim';

/** What accepts a claim. */
type Reader = (claim: RuledClaim) => boolean;

const checks: Reader = ({ byChecks }) => byChecks === 'supported';
const judge: Reader = ({ byJudge }) => byJudge === 'entailed';

/** What is accepted by the checks, by the judge, by both, and where a judge may lift what nothing speaks against. */
export const readers: Readonly<Record<string, Reader>> = {
  checks,
  judge,
  both: claim => checks(claim) && judge(claim),
  lifted: claim => judge(claim) && (checks(claim) || !claim.isVetoed),
};

/** Shares of 0 to 1; null of nothing. */
export function scoreJudge(claims: readonly RuledClaim[]): Readonly<Record<string, Figures>> {
  return Object.fromEntries(Object.entries(readers).map(([name, reader]) => [name, scored(claims, reader)]));
}

function scored(claims: readonly RuledClaim[], accepts: Reader): Figures {
  const own = claims.filter(isTrue);
  const changed = claims.filter(claim => !isTrue(claim));
  const [accepted, caught] = [share(own, accepts), share(changed, claim => !accepts(claim))];
  const agreed = share(claims, claim => accepts(claim) === isTrue(claim));
  return {
    trueRejected: accepted === null ? null : rounded(1 - accepted),
    changedCaught: rounded(caught),
    balancedAccuracy: accepted === null || caught === null ? null : rounded((accepted + caught) / 2),
    agreement: rounded(agreed),
    kappa: rounded(kappa(claims, accepts)),
  };
}

function share(claims: readonly RuledClaim[], holds: Reader): number | null {
  return claims.length === 0 ? null : claims.filter(holds).length / claims.length;
}

/** Cohen’s: agreement with the labels beyond that of chance; null where chance alone would agree on all. */
function kappa(claims: readonly RuledClaim[], accepts: Reader): number | null {
  const [isSame, says, is] = [
    share(claims, claim => accepts(claim) === isTrue(claim)),
    share(claims, accepts),
    share(claims, isTrue),
  ];
  if (isSame === null || says === null || is === null) return null;
  const chance = says * is + (1 - says) * (1 - is);
  return chance === 1 ? null : (isSame - chance) / (1 - chance);
}
