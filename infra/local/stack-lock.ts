import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { systemCodeOf } from '#infra/config/system-code';
import { isAlive, markOf, type ProcessMark } from '#infra/local/process/process-mark';

/** Either the lock is ours until released, or somebody alive holds it. */
export type LockAnswer = { readonly release: () => void } | { readonly heldBy: ProcessMark };

/** One supervisor a data folder: taken over from a dead holder, never from a live one. */
export function takeStackLock(path: string): LockAnswer {
  for (;;) {
    if (create(path)) return { release: () => rmSync(path, { force: true }) };
    const holder = readMark(path);
    if (holder && isAlive(holder)) return { heldBy: holder };
    removeStale(path);
  }
}

/** Written aside and linked: the file never exists without its content, and only one link succeeds. */
function create(path: string): boolean {
  const aside = `${path}.${randomUUID()}`;
  writeFileSync(aside, JSON.stringify(markOf(process.pid)), { mode: 0o600 });
  try {
    linkSync(aside, path);
    return true;
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return false;
    // Some file systems know no hard links: there two starts in the same millisecond are not kept apart.
    writeFileSync(path, readFileSync(aside), { flag: 'wx' });
    return true;
  } finally {
    rmSync(aside, { force: true });
  }
}

function readMark(path: string): ProcessMark | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Of several who see the same dead holder one renames it; a lock that came alive meanwhile is put back. */
function removeStale(path: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readMark(aside);
  if (moved && isAlive(moved)) linkBack(aside, path);
  rmSync(aside, { force: true });
}

function linkBack(aside: string, path: string): void {
  try {
    linkSync(aside, path);
  } catch {
    // Somebody alive holds it by now, which is as good.
  }
}
