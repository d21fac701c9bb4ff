import { readFileSync, writeFileSync } from 'node:fs';

/** Begins to measure a process's peak anew. Linux only; elsewhere nothing happens. */
export function resetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Then the peak is that since the process started, which is never too small.
  }
}

/** Peak of resident memory in MB; null where the system does not tell it. */
export function peakMegabytes(pid: number): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1_024);
  } catch {
    return null;
  }
}
