import { type Benchmark, defineBenchmark } from '#test/bench/define-benchmark';
import { readArguments } from '#test/bench/read-arguments';

const all: readonly Benchmark[] = [
  defineBenchmark({
    name: 'slow',
    about: '',
    options: { points: { fallback: 20, about: '' } },
    goals: [],
    run: async () => ({}),
  }),
  defineBenchmark({ name: 'quick', about: '', options: {}, goals: [], run: async () => ({}) }),
];

const read = (...args: string[]) => readArguments(args, all);

describe('the arguments of a benchmark', () => {
  it('choose one by its name', () => {
    const { chosen, isSingle, asJson } = read('quick', '--json');
    expect({ names: chosen.map(({ name }) => name), isSingle, asJson }).toEqual({
      names: ['quick'],
      isSingle: true,
      asJson: true,
    });
  });

  it('choose all when none is named', () => {
    expect(read()).toMatchObject({ chosen: all, isSingle: false, asJson: false, list: false, given: {} });
  });

  it('carry the options that benchmarks declare', () => {
    expect(read('slow', '--points', '3').given).toEqual({ points: 3 });
  });

  it('are refused when a benchmark or an option is unknown or no number', () => {
    expect(() => read('slower')).toThrow('there are: slow, quick');
    expect(() => read('slow', '--speed', '3')).toThrow('--speed');
    expect(() => read('slow', '--points', 'many')).toThrow('--points takes a whole number');
  });
});
