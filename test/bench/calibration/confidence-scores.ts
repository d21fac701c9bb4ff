import { reliabilityOf } from '#shared/policies/reliability';
import { areaUnderCurve } from '#test/bench/area-under-curve';
import type { WeighedDraft } from '#test/bench/calibration/weigh-drafts';
import { rounded } from '#test/bench/median';

/** What was told of a draft, whether it may be relied on, and whether it may stand as it is. */
interface ToldDraft {
  readonly confidence: number;
  readonly isRight: boolean;
  readonly stands: boolean;
}

/** Below this a person is asked, unless a vertical or brief says otherwise. */
const reviewBelow = 0.6;

export type ConfidenceScores = ReturnType<typeof scoreConfidence>;

/** Shares are of all drafts, but `rightAbove`, `standsAbove`: of those that nobody is asked about. */
export function scoreConfidence(all: readonly ToldDraft[]) {
  const { ece, brier } = reliabilityOf(all);
  const above = all.filter(({ confidence }) => confidence >= reviewBelow);
  return {
    drafts: all.length,
    auc: auc(all, ({ isRight }) => isRight),
    brier: rounded(brier),
    ece: rounded(ece),
    asked: share(all, ({ confidence }) => confidence < reviewBelow),
    right: share(all, ({ isRight }) => isRight),
    rightAbove: share(above, ({ isRight }) => isRight),
    standsAuc: auc(all, ({ stands }) => stands),
    stands: share(all, ({ stands }) => stands),
    standsAbove: share(above, ({ stands }) => stands),
  };
}

/** How well the check of claims that stand alone finds those that do not. `alarms`: claims that may stand and it fails. */
export function scoreStanding(all: readonly WeighedDraft[]) {
  const failed = all.filter(({ findings }) =>
    findings.some(({ check, passed }) => check === 'stands-alone' && !passed),
  );
  const isLost = ({ labelled }: WeighedDraft) => labelled.reason === 'not-self-contained';
  return {
    failed: failed.length,
    precision: share(failed, isLost),
    recall: rounded(failed.filter(isLost).length / Math.max(1, all.filter(isLost).length)),
    alarms: failed.filter(({ labelled }) => labelled.accept).length,
  };
}

function auc(all: readonly ToldDraft[], isGood: (told: ToldDraft) => boolean): number | null {
  const of = (good: boolean) => all.filter(told => isGood(told) === good).map(({ confidence }) => confidence);
  return areaUnderCurve(of(true), of(false));
}

function share<T>(all: readonly T[], test: (one: T) => boolean): number | null {
  return all.length === 0 ? null : rounded(all.filter(test).length / all.length);
}
