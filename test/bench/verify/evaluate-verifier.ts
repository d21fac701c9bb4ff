import { brierOf, type Reliability, reliabilityOf, type Told } from '#shared/policies/reliability';
import type { Figures } from '#test/bench/define-benchmark';
import { rounded } from '#test/bench/median';
import { bootstrap, type Interval } from '#test/bench/verify/bootstrap';
import { isTrue, type JudgedClaim } from '#test/bench/verify/judged-claim';
import { balancedAccuracy, scoreKinds, shareRight } from '#test/bench/verify/score-judged';

/** What a verifier is worth on some labelled claims. */
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
      ...Object.fromEntries([...kinds, ...balanced]),
      ece: rounded(reliability.ece),
      ...ends('ece', ece),
      brier: rounded(reliability.brier),
      ...ends('brier', brier),
    },
  };
}

function wronglyRejected(judged: readonly JudgedClaim[]): number {
  const own = judged.filter(isTrue);
  return own.length === 0 ? 1 : 1 - shareRight(own);
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
