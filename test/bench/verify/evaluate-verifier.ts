import { brierOf, type Reliability, reliabilityOf, type Told } from '#shared/policies/reliability';
import type { Figures } from '#test/bench/define-benchmark';
import { rounded } from '#test/bench/median';
import { bootstrap, type Interval } from '#test/bench/verify/bootstrap';
import { isDoubted, isRejected, isTrue, type JudgedClaim } from '#test/bench/verify/judged-claim';
import { balancedAccuracy, scoreKinds } from '#test/bench/verify/score-judged';

/**
 * What a verifier is worth on some labelled claims. Of its figures, `paraphrasesRejected` is the share of true claims called
 * unsupported or contradicted, `paraphrasesDoubted` and `changedDoubted` the shares of true and of false ones called partly
 * supported, `deniedRight` the share of those called contradicted that are false.
 */
export interface Evaluation {
  readonly judged: readonly JudgedClaim[];
  readonly reliability: Reliability;
  readonly figures: Figures;
}

export function evaluateVerifier(judged: readonly JudgedClaim[], times: number): Evaluation {
  const reliability = reliabilityOf(toldBy(judged));
  const groups = byDocument(judged);
  const accuracy = bootstrap(groups, { times, figure: balancedAccuracy });
  const wrongly = bootstrap(groups, { times, figure: wronglyRejected });
  const ece = bootstrap(groups, { times, figure: claims => reliabilityOf(toldBy(claims)).ece });
  const brier = bootstrap(groups, { times, figure: claims => brierOf(toldBy(claims)) });
  const kinds = scoreKinds(judged).map(({ kind, share }) => [`${kind}Right`, rounded(share)] as const);
  const balanced = scoreKinds(judged).map(({ kind, balanced: own }) => [`${kind}Balanced`, rounded(own)] as const);
  return {
    judged,
    reliability,
    figures: {
      claims: judged.length,
      balancedAccuracy: rounded(balancedAccuracy(judged)),
      ...ends('balancedAccuracy', accuracy),
      paraphrasesRejected: rounded(wronglyRejected(judged)),
      ...ends('paraphrasesRejected', wrongly),
      paraphrasesDoubted: rounded(shareOf(judged.filter(isTrue), isDoubted)),
      changedDoubted: rounded(shareOf(judged.filter(isFalse), isDoubted)),
      deniedRight: rounded(shareOf(judged.filter(isDenied), isFalse)),
      ...Object.fromEntries([...kinds, ...balanced]),
      ece: rounded(reliability.ece),
      ...ends('ece', ece),
      brier: rounded(reliability.brier),
      ...ends('brier', brier),
    },
  };
}

/** 1 of none, so that what is missing never looks good. */
function wronglyRejected(judged: readonly JudgedClaim[]): number {
  return shareOf(judged.filter(isTrue), isRejected) ?? 1;
}

function shareOf(judged: readonly JudgedClaim[], is: (claim: JudgedClaim) => boolean): number | null {
  return judged.length === 0 ? null : judged.filter(is).length / judged.length;
}

function isFalse(judged: JudgedClaim): boolean {
  return !isTrue(judged);
}

function isDenied({ verdict }: JudgedClaim): boolean {
  return verdict === 'contradicted';
}

function toldBy(judged: readonly JudgedClaim[]): Told[] {
  return judged.map(claim => ({ confidence: claim.confidence, isRight: isTrue(claim) }));
}

function byDocument(judged: readonly JudgedClaim[]): JudgedClaim[][] {
  const groups = Object.groupBy(judged, ({ labelled }) => `${labelled.corpus}/${labelled.document}`);
  return Object.values(groups).filter(group => group !== undefined);
}

function ends(name: string, interval: Interval | null): Figures {
  return { [`${name}Low`]: rounded(interval?.low ?? null), [`${name}High`]: rounded(interval?.high ?? null) };
}
