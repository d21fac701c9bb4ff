import type { Benchmark, Figures, Findings } from '#test/bench/define-benchmark';

/** One benchmark with what it found. */
export interface Measured {
  readonly benchmark: Benchmark;
  readonly figures: Figures;
  /** The same as the benchmark told them. */
  readonly findings: Findings;
  readonly seconds: number;
}

export function goalsMissed({ benchmark, figures }: Measured): string[] {
  return benchmark.goals.filter(goal => !goal.holds(figures)).map(goal => goal.says);
}
