import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

/** Runs `work` while this process alone holds the lock file; the lock of a dead process is taken over. */
export async function withFileLock(path, work) {
  mkdirSync(dirname(path), { recursive: true });
  await acquire(path);
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

async function acquire(path) {
  let told = false;
  while (!create(path)) {
    const holder = holderOf(path);
    if (holder === 'dead') removeStale(path);
    else if (!told) {
      told = true;
      say(`another command (process ${holder}) is preparing this folder; waiting for it`);
    }
    await sleep(holder === 'dead' ? 5 : 200);
  }
}

/** Written aside and linked, so that the file never exists without its content. */
function create(path) {
  const aside = `${path}.${randomUUID()}`;
  writeFileSync(aside, String(process.pid));
  try {
    linkSync(aside, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    return createWithoutLinks(path, error);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Some file systems (network shares, FAT) know no hard links. */
function createWithoutLinks(path, reason) {
  if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(reason.code)) throw reason;
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    if (Number.isInteger(pid) && pid > 0) return isAlive(pid) ? pid : 'dead';
    return Date.now() - statSync(path).mtimeMs > 10_000 ? 'dead' : 'unknown';
  } catch {
    return 'unknown';
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The rename decides between several who see the same dead holder; a lock that came alive meanwhile is put back. */
function removeStale(path) {
  const aside = `${path}.stale.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (holderOf(aside) !== 'dead') {
    try {
      linkSync(aside, path);
    } catch {
      // Somebody else holds it by now, which is as good.
    }
  }
  rmSync(aside, { force: true });
}
