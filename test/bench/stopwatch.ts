export interface Timed<Result> {
  readonly result: Result;
  readonly seconds: number;
}

export async function timed<Result>(work: () => Promise<Result>): Promise<Timed<Result>> {
  const began = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - began) / 1_000 };
}
