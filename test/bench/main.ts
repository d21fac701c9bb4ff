import { join } from 'node:path';
import { loadConfig } from '#infra/config/env';
import { benchmarks } from '#test/bench/benchmarks/registry';
import type { Benchmark } from '#test/bench/define-benchmark';
import { measure } from '#test/bench/measure';
import { type BenchArguments, readArguments } from '#test/bench/read-arguments';
import { figureTable } from '#test/bench/report/figure-table';
import { machineFacts } from '#test/bench/report/machine-facts';
import { goalsMissed, type Measured } from '#test/bench/report/measured';
import { writeReport } from '#test/bench/report/write-report';

/**
 * Entry point. NAME runs one benchmark; none runs all and writes a report into the data folder.
 * With --json the last line of standard output is one JSON object of figures. Progress goes to standard error.
 */
async function main(): Promise<number> {
  const asked = tryRead();
  if (!asked) return 2;
  if (asked.list) return list(asked.chosen);
  const machine = machineFacts();
  const all: Measured[] = [];
  for (const benchmark of asked.chosen) all.push(await measureOne(benchmark, asked));
  const report = asked.isSingle ? null : await writeReport(join(loadConfig().dataDir, 'bench'), machine, all);
  if (report) console.log(report);
  if (asked.asJson) console.log(JSON.stringify(asJson(all, asked)));
  return all.some(measured => goalsMissed(measured).length > 0) ? 1 : 0;
}

function tryRead(): BenchArguments | null {
  try {
    return readArguments(process.argv.slice(2), benchmarks);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}

async function measureOne(benchmark: Benchmark, { given, asJson: isForMachines }: BenchArguments): Promise<Measured> {
  const measured = await measure(benchmark, given, line => process.stderr.write(`· ${benchmark.name}: ${line}\n`));
  const table = figureTable(measured);
  if (isForMachines) process.stderr.write(`${table}\n`);
  else console.log(`${table}\n`);
  return measured;
}

function asJson(all: readonly Measured[], { isSingle }: BenchArguments): unknown {
  const byName = Object.fromEntries(all.map(({ benchmark, findings }) => [benchmark.name, findings]));
  return isSingle ? all[0]?.findings : byName;
}

function list(chosen: readonly Benchmark[]): number {
  for (const { name, about, options } of chosen) {
    console.log(`${name.padEnd(10)} ${about}`);
    for (const [option, { fallback, about: meaning }] of Object.entries(options))
      console.log(`${' '.repeat(11)}--${option} N   ${meaning} (${fallback})`);
  }
  return 0;
}

main().then(
  code => process.exit(code),
  error => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
