import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Benchmark } from '#test/bench/define-benchmark';

export interface BenchArguments {
  readonly chosen: readonly Benchmark[];
  /** One was asked for by its name. */
  readonly isSingle: boolean;
  readonly asJson: boolean;
  readonly list: boolean;
  /** Given on the command line, by option name. */
  readonly given: Readonly<Record<string, number>>;
}

/** NAME --json --list and the options of the benchmarks. Throws an Error that says what was expected. */
export function readArguments(args: readonly string[], all: readonly Benchmark[]): BenchArguments {
  const optionNames = [...new Set(all.flatMap(({ options }) => Object.keys(options)))];
  const numbers = Object.fromEntries(optionNames.map(name => [name, { type: 'string' as const }]));
  const flags = { json: { type: 'boolean' as const }, list: { type: 'boolean' as const } };
  const options: ParseArgsOptionsConfig = { ...numbers, ...flags };
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const given = optionNames.filter(name => values[name] !== undefined);
  return {
    chosen: chosenOf(positionals, all),
    isSingle: positionals.length === 1,
    asJson: values['json'] === true,
    list: values['list'] === true,
    given: Object.fromEntries(given.map(name => [name, wholeNumber(name, String(values[name]))])),
  };
}

function chosenOf(names: readonly string[], all: readonly Benchmark[]): readonly Benchmark[] {
  const unknown = names.filter(name => !all.some(benchmark => benchmark.name === name));
  if (unknown.length > 0)
    throw new Error(`no benchmark "${unknown.join('", "')}"; there are: ${all.map(({ name }) => name).join(', ')}`);
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new Error(`--${name} takes a whole number, not "${text}"`);
  return Number(text);
}
