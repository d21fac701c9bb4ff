import { seededRandom } from '#test/bench/corpus/seeded-random';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const seed = 6;

/**
 * The middle 95 % of a figure over samples drawn with replacement. Whole groups are drawn, since claims about one document
 * are right or wrong together. Equal input gives equal ends.
 */
export function bootstrap<Item>(
  groups: readonly (readonly Item[])[],
  { times, figure }: { times: number; figure: (items: readonly Item[]) => number | null },
): Interval | null {
  const random = seededRandom(seed);
  const figures = Array.from({ length: times }, () =>
    figure(Array.from(groups, () => groups[Math.floor(random.next() * groups.length)] ?? []).flat()),
  )
    .filter(value => value !== null)
    .sort((one, other) => one - other);
  const low = figures[Math.floor(figures.length * 0.025)];
  const high = figures[Math.ceil(figures.length * 0.975) - 1];
  return low === undefined || high === undefined ? null : { low, high };
}
