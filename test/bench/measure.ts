import { type Benchmark, figuresIn } from '#test/bench/define-benchmark';
import type { Measured } from '#test/bench/report/measured';
import { timed } from '#test/bench/stopwatch';

/** Runs one benchmark with the options given and its own for the rest. */
export async function measure(
  benchmark: Benchmark,
  given: Readonly<Record<string, number>>,
  say: (line: string) => void,
): Promise<Measured> {
  const option = Object.fromEntries(
    Object.entries(benchmark.options).map(([name, { fallback }]) => [name, given[name] ?? fallback]),
  );
  const { result, seconds } = await timed(() => benchmark.run({ option, say }));
  return { benchmark, figures: figuresIn(result), findings: result, seconds };
}
