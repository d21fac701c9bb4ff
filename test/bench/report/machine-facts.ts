import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What the figures were taken on; the load says whether other work ran beside them. */
export function machineFacts() {
  return {
    at: new Date().toISOString(),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    loadAverage: loadavg().map(load => Math.round(load * 10) / 10),
  };
}

export type MachineFacts = ReturnType<typeof machineFacts>;
