/** What a benchmark found, by name. Seconds, counts and ratios; null where this machine cannot tell. */
export type Figures = Readonly<Record<string, number | null>>;

/** As a benchmark tells them: figures of one kind may stand together under one name. */
export type Findings = Readonly<Record<string, number | null | Figures>>;

/** Each on its own, `kind.name`, as tables and goals take them. */
export function figuresIn(findings: Findings): Figures {
  const flat = Object.entries(findings).flatMap(([name, found]) =>
    typeof found === 'object' && found !== null
      ? Object.entries(found).map(([part, value]) => [`${name}.${part}`, value] as const)
      : [[name, found] as const],
  );
  return Object.fromEntries(flat);
}

export interface BenchmarkOption {
  readonly fallback: number;
  readonly about: string;
}

/** What must hold on any machine, however slow: never a time. */
export interface Goal {
  readonly says: string;
  holds(figures: Figures): boolean;
}

export interface BenchmarkContext<Option extends string> {
  readonly option: Readonly<Record<Option, number>>;
  /** Tells the reader how far it is. */
  say(line: string): void;
}

/** One benchmark, one file; its name is the file's. */
export interface Benchmark<Option extends string = string> {
  readonly name: string;
  readonly about: string;
  readonly options: Readonly<Record<Option, BenchmarkOption>>;
  readonly goals: readonly Goal[];
  run(context: BenchmarkContext<Option>): Promise<Findings>;
}

export function defineBenchmark<const Option extends string = never>(benchmark: Benchmark<Option>): Benchmark<Option> {
  return benchmark;
}
