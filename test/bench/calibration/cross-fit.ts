import { type LogisticFeature, logOddsOf } from '#shared/policies/calibration';
import type { ScoredLabel } from '#shared/policies/fit-platt';
import { fitLogistic, type LabelledRecord, type Sign } from '#test/bench/calibration/fit-logistic';

export interface GroupedRecord extends LabelledRecord {
  /** What must not stand on both sides of a cut: the document. */
  readonly group: string;
}

const folds = 5;

/** Scores of each record by a model that has seen nothing of its document: what a scale may be fitted on. */
export function crossFit(
  data: readonly GroupedRecord[],
  signs: Readonly<Record<string, Sign>>,
  given: readonly LogisticFeature[] = [],
): ScoredLabel[] {
  const foldOf = foldsOf(data);
  return Array.from({ length: folds }, (_, fold) => {
    const model = fitLogistic(
      data.filter(({ group }) => foldOf.get(group) !== fold),
      signs,
      given,
    );
    return data
      .filter(({ group }) => foldOf.get(group) === fold)
      .map(({ features, isRight }) => ({ logOdds: logOddsOf(model, features), isRight }));
  }).flat();
}

/** The largest groups first, each into the fold that has least: folds of about equal size. */
function foldsOf(data: readonly GroupedRecord[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { group } of data) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const loads = Array.from({ length: folds }, () => 0);
  const ordered = [...sizes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return new Map(
    ordered.map(([group, size]) => {
      const fold = loads.indexOf(Math.min(...loads));
      loads[fold] = (loads[fold] ?? 0) + size;
      return [group, fold] as const;
    }),
  );
}
