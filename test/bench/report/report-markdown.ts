import type { MachineFacts } from '#test/bench/report/machine-facts';
import { goalsMissed, type Measured } from '#test/bench/report/measured';

export function reportMarkdown(machine: MachineFacts, all: readonly Measured[]): string {
  const { at, platform, node, processor, cores, memoryGigabytes, loadAverage } = machine;
  const where = `${processor}, ${cores} cores, ${memoryGigabytes} GB, ${platform}, Node ${node}`;
  const head = ['# Benchmarks', '', `${at} on ${where}. Load average before: ${loadAverage.join(', ')}.`];
  return `${[...head, ...all.flatMap(chapter)].join('\n')}\n`;
}

function chapter(measured: Measured): string[] {
  const { benchmark, figures, seconds } = measured;
  const missed = goalsMissed(measured);
  return [
    '',
    `## ${benchmark.name}`,
    '',
    `${benchmark.about} (${Math.round(seconds)} s)`,
    '',
    '| figure | value |',
    '|---|---:|',
    ...Object.entries(figures).map(([name, value]) => `| ${name} | ${value ?? '-'} |`),
    '',
    ...benchmark.goals.map(({ says }) => `- ${missed.includes(says) ? '**missed**' : 'holds'}: ${says}`),
  ];
}
