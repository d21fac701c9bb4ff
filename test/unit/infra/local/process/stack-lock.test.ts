import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, markOf } from '#infra/local/process/process-mark';
import { takeStackLock } from '#infra/local/stack-lock';

const lockFile = () => join(mkdtempSync(join(tmpdir(), 'assay-lock-')), 'stack.lock');

describe('the mark of a process', () => {
  it('knows this process, and no process that has ended', () => {
    const mark = markOf(process.pid);
    expect(mark && isAlive(mark)).toBe(true);
    const { pid } = spawnSync(process.execPath, ['--version']);
    expect(markOf(pid)).toBeNull();
  });

  it('does not take another process for the one that had its id before', () => {
    expect(isAlive({ pid: process.pid, startTime: 'long ago' })).toBe(false);
  });
});

describe('the lock of a data folder', () => {
  it('is given to one holder, and again once released', () => {
    const path = lockFile();
    const first = takeStackLock(path);
    expect('heldBy' in takeStackLock(path)).toBe(true);
    if ('release' in first) first.release();
    expect(existsSync(path)).toBe(false);
    expect('release' in takeStackLock(path)).toBe(true);
  });

  it('is taken over from a dead holder, also when its id lives on in another process', () => {
    const path = lockFile();
    writeFileSync(path, JSON.stringify({ pid: process.pid, startTime: 'before the reboot' }));
    expect('release' in takeStackLock(path)).toBe(true);
  });

  it('is taken over when its file is no lock at all', () => {
    const path = lockFile();
    writeFileSync(path, '');
    expect('release' in takeStackLock(path)).toBe(true);
  });
});
