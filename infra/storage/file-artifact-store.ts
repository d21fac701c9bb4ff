import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import { sha256Of } from '#infra/storage/sha256-of';
import { AssayError } from '#shared/errors/assay-error';

/** Files under `folder/ab/cdef…`, written aside and renamed, so that a reader never sees half a file. */
export function createFileArtifactStore(folder: string): ArtifactStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2));
  return {
    async put(content) {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
      const sha256 = sha256Of(bytes);
      const path = pathOf(sha256);
      if (await holdsBytes(path, bytes.length)) return sha256;
      await writeAtomically(path, bytes);
      return sha256;
    },
    async get(sha256) {
      const bytes = await readFile(pathOf(sha256)).catch(cause => {
        throw new AssayError(isAbsent(cause) ? 'artifact.missing' : 'storage.unavailable', sha256, { cause });
      });
      if (sha256Of(bytes) !== sha256) throw new AssayError('artifact.corrupt', sha256);
      return bytes;
    },
    async has(sha256) {
      return stat(pathOf(sha256)).then(
        () => true,
        () => false,
      );
    },
  };
}

function isAbsent(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT';
}

/** A file of another length under this name is damaged and gets written anew. */
async function holdsBytes(path: string, length: number): Promise<boolean> {
  return stat(path).then(
    found => found.size === length,
    () => false,
  );
}

async function writeAtomically(path: string, bytes: Buffer): Promise<void> {
  const aside = `${path}.${process.pid}.${randomUUID()}`;
  try {
    await mkdir(join(path, '..'), { recursive: true });
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (cause) {
    await rm(aside, { force: true });
    throw new AssayError('storage.unavailable', 'an artifact could not be written', { cause });
  }
}
