import { goalsMissed, type Measured } from '#test/bench/report/measured';

/** For a terminal: a line a figure, and what was to hold. */
export function figureTable(measured: Measured): string {
  const { benchmark, figures, seconds } = measured;
  const width = Math.max(...Object.keys(figures).map(name => name.length));
  const lines = Object.entries(figures).map(([name, value]) => `  ${name.padEnd(width)}  ${value ?? '-'}`);
  const missed = goalsMissed(measured);
  const goals = benchmark.goals.map(({ says }) => `  ${missed.includes(says) ? 'MISSED' : 'holds '}  ${says}`);
  return [`${benchmark.name} (${Math.round(seconds)} s): ${benchmark.about}`, ...lines, ...goals].join('\n');
}
