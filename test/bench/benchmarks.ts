import type { Benchmark } from '#test/bench/define-benchmark';
import corpus from './benchmarks/corpus.bench.js';
import engine from './benchmarks/engine.bench.js';
import history from './benchmarks/history.bench.js';
import kill from './benchmarks/kill.bench.js';
import overhead from './benchmarks/overhead.bench.js';

/** In the order in which all of them run: the long one last. */
export const benchmarks: readonly Benchmark[] = [engine, corpus, overhead, history, kill];
