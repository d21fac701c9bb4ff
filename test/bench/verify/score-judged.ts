import { isAccepted, isTrue, type JudgedClaim } from '#test/bench/verify/judged-claim';
import { LabelledKind } from '#test/labelled/claims/labelled-claim';

/** Of one kind: how many there are, and which share was judged as it should be (accepted if true, caught if not). */
export interface KindScore {
  readonly kind: LabelledKind;
  readonly count: number;
  readonly right: number;
  /** 0 to 1. */
  readonly share: number;
  /** Mean of this share and the share of true claims accepted; of paraphrases, the accepted share itself. */
  readonly balanced: number;
}

/** Each kind on its own, in the order of the kinds; kinds that do not occur are left out. */
export function scoreKinds(judged: readonly JudgedClaim[]): KindScore[] {
  const accepted = shareRight(judged.filter(isTrue));
  return LabelledKind.options.flatMap(kind => {
    const own = judged.filter(({ labelled }) => labelled.kind === kind);
    if (own.length === 0) return [];
    const share = shareRight(own);
    const right = own.filter(isRight).length;
    return [
      { kind, count: own.length, right, share, balanced: kind === 'paraphrase' ? share : (share + accepted) / 2 },
    ];
  });
}

/** Mean of the share of true claims accepted and of false ones caught: a verifier that always says one thing gets a half. */
export function balancedAccuracy(judged: readonly JudgedClaim[]): number {
  return (shareRight(judged.filter(isTrue)) + shareRight(judged.filter(claim => !isTrue(claim)))) / 2;
}

export function isRight(judged: JudgedClaim): boolean {
  return isAccepted(judged) === isTrue(judged);
}

/** 0 of none, so that what is missing never looks good. */
export function shareRight(judged: readonly JudgedClaim[]): number {
  return judged.length === 0 ? 0 : judged.filter(isRight).length / judged.length;
}
