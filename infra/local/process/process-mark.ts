import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that can be known again: ids are reused, an id with its start time is not. */
export interface ProcessMark {
  readonly pid: number;
  readonly startTime: string;
}

/** The mark of a live process; `null` when it has ended. */
export function markOf(pid: number): ProcessMark | null {
  const startTime = startTimeOf(pid);
  return startTime === null ? null : { pid, startTime };
}

export function isAlive(mark: ProcessMark): boolean {
  return startTimeOf(mark.pid) === mark.startTime;
}

/** A zombie counts as ended: in a container whose first process reaps nobody it would seem to live for ever. */
function startTimeOf(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform === 'linux') return linuxStartTime(pid);
  return process.platform === 'win32' ? windowsStartTime(pid) : unixStartTime(pid);
}

function linuxStartTime(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name, in brackets, may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : `${bootTime()}/${fields[19]}`;
  } catch {
    return null;
  }
}

/** Start times count from the boot, so those of two boots could be equal. */
function bootTime(): string {
  return /^btime (\d+)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1] ?? '';
}

function unixStartTime(pid: number): string | null {
  // Under another language the same moment would be spelled differently.
  const line = answerOf('env', ['LC_ALL=C', 'ps', '-o', 'stat=,lstart=', '-p', String(pid)]);
  const [state = '', ...started] = line?.split(/\s+/) ?? [];
  return state === '' || state.startsWith('Z') ? null : started.join(' ');
}

function windowsStartTime(pid: number): string | null {
  return answerOf('powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`]);
}

function answerOf(program: string, args: string[]): string | null {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe', timeout: 5_000 }).trim() || null;
  } catch {
    return null;
  }
}
