import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { SearchContext } from '#infra/temporal/server/program-source';
import { temporalRelease } from '#infra/temporal/server/release';

type CacheKey = Pick<SearchContext, 'cacheDir' | 'platform'>;

/** Where the fetched program lies, the same for every clone of this user. */
export function cachedProgramPath({ cacheDir, platform }: CacheKey): string {
  return join(cacheFolderOf({ cacheDir, platform }), platform.startsWith('win32') ? 'temporal.exe' : 'temporal');
}

/**
 * Puts a program into the cache beside a file with its SHA-256, and returns its path there.
 * The folder is made aside and renamed: of two at once, one wins and both have it whole.
 */
export async function storeProgram(key: CacheKey, program: string): Promise<string> {
  const folder = cacheFolderOf(key);
  const path = cachedProgramPath(key);
  const aside = await makeAside(key);
  try {
    const name = path.slice(folder.length + 1);
    await rename(program, join(aside, name));
    await chmod(join(aside, name), 0o755);
    await writeFile(join(aside, `${name}.sha256`), `${await sha256OfFile(join(aside, name))}\n`);
    await chmod(aside, 0o755);
    await rename(aside, folder).catch(error => {
      if (!existsSync(path)) throw error;
    });
    return path;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** A folder for downloads on the same disk as the cache, so that a rename suffices. */
export async function makeAside(key: CacheKey): Promise<string> {
  await mkdir(key.cacheDir, { recursive: true });
  return mkdtemp(`${cacheFolderOf(key)}.`);
}

export async function dropCachedProgram(key: CacheKey): Promise<void> {
  await rm(cacheFolderOf(key), { recursive: true, force: true });
}

/** Whether the program is still, byte for byte, what was stored. */
export async function isIntact(path: string): Promise<boolean> {
  const expected = await readFile(`${path}.sha256`, 'utf8').catch(() => '');
  return expected.trim() === (await sha256OfFile(path));
}

export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}

function cacheFolderOf({ cacheDir, platform }: CacheKey): string {
  return join(cacheDir, `temporal-${temporalRelease.version}-${platform}`);
}
