import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '#infra/local/data-folder';
import { isAlive, markOf, type ProcessMark } from '#infra/local/process/process-mark';

/** Says that this process needs the stack, until released; a process that dies needs it no longer. */
export function useStack(folder: DataFolder): { release: () => void } {
  mkdirSync(folder.usersFolder, { recursive: true, mode: 0o700 });
  const path = join(folder.usersFolder, `${process.pid}.json`);
  writeFileSync(path, JSON.stringify(markOf(process.pid)), { mode: 0o600 });
  return { release: () => rmSync(path, { force: true }) };
}

/** Whether anybody alive needs the stack. What the dead left behind is cleared away. */
export function isStackUsed(folder: DataFolder): boolean {
  return userFiles(folder).filter(path => isOfLiving(path) || clear(path)).length > 0;
}

function userFiles({ usersFolder }: DataFolder): string[] {
  try {
    return readdirSync(usersFolder).map(name => join(usersFolder, name));
  } catch {
    return [];
  }
}

function isOfLiving(path: string): boolean {
  try {
    const mark: ProcessMark | null = JSON.parse(readFileSync(path, 'utf8'));
    return mark !== null && isAlive(mark);
  } catch {
    return false;
  }
}

function clear(path: string): false {
  rmSync(path, { force: true });
  return false;
}
