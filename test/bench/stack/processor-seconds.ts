import { readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second for programs, whatever the kernel's own clock does. */
const ticksPerSecond = 100;

/** Processor time a process has used since it started; null where the system does not tell it. */
export function processorSeconds(pid: number): number | null {
  try {
    // The name of the process, in brackets, may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const [user, system] = [Number(fields[11]), Number(fields[12])];
    return (user + system) / ticksPerSecond;
  } catch {
    return null;
  }
}
