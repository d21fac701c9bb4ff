import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess } from '#infra/local/process/end-process';
import { markOf } from '#infra/local/process/process-mark';

/** Ends a PostgreSQL that an earlier start left on these files, and mends its lock when another process got its id. */
export async function endFormerPostmaster(cluster: string): Promise<void> {
  const path = join(cluster, 'postmaster.pid');
  const lines = linesOf(path);
  const pid = Number(lines[0] ?? Number.NaN);
  const mark = Number.isInteger(pid) ? markOf(pid) : null;
  if (!mark) return;
  if (isPostgres(pid)) return endProcess(mark, { signal: 'SIGINT', graceMs: 5_000 });
  // PostgreSQL takes any live process under that id for its own kind, except its parent, which is us.
  // The other lines stay: by them it still notices former backends that hold the shared memory.
  writeFileSync(path, [String(process.pid), ...lines.slice(1)].join('\n'));
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function isPostgres(pid: number): boolean {
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
    return command.includes('postgres');
  } catch {
    return false;
  }
}
