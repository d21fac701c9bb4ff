import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MachineFacts } from '#test/bench/report/machine-facts';
import { goalsMissed, type Measured } from '#test/bench/report/measured';
import { reportMarkdown } from '#test/bench/report/report-markdown';

/** Writes report.json and report.md; gives the path of the latter. */
export async function writeReport(folder: string, machine: MachineFacts, all: readonly Measured[]): Promise<string> {
  await mkdir(folder, { recursive: true });
  const benchmarks = all.map(measured => ({
    name: measured.benchmark.name,
    seconds: Math.round(measured.seconds),
    figures: measured.findings,
    goalsMissed: goalsMissed(measured),
  }));
  await writeFile(join(folder, 'report.json'), `${JSON.stringify({ machine, benchmarks }, null, 2)}\n`);
  const path = join(folder, 'report.md');
  await writeFile(path, reportMarkdown(machine, all));
  return path;
}
