import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { createFileArtifactStore } from '#infra/storage/file-artifact-store';

const folder = await mkdtemp(join(tmpdir(), 'assay-artifacts-'));
const store = createFileArtifactStore(folder);
afterAll(() => rm(folder, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2));

describe('the artifact store', () => {
  it('gives back exactly the bytes that were put, under their SHA-256', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async bytes => {
        const hash = await store.put(bytes);
        expect(hash).toBe(sha256(bytes));
        expect(new Uint8Array(await store.get(hash))).toEqual(bytes);
      }),
      { numRuns: 30 },
    );
  });

  it('refuses bytes that were changed on the disk, and mends a cut-off file when it is put again', async () => {
    const hash = await store.put('the evidence');
    await writeFile(pathOf(hash), 'The evidence');
    await expect(store.get(hash)).rejects.toMatchObject({ code: 'artifact.corrupt' });
    await writeFile(pathOf(hash), 'the evi');
    await store.put('the evidence');
    expect((await store.get(hash)).toString()).toBe('the evidence');
  });

  it('says what is missing and leaves nothing half-written behind', async () => {
    await expect(store.get('0'.repeat(64))).rejects.toMatchObject({ code: 'artifact.missing' });
    await Promise.all(Array.from({ length: 10 }, () => store.put('put by many at once')));
    const files = await readdir(join(folder, sha256(Buffer.from('put by many at once')).slice(0, 2)));
    expect(files.filter(file => file.includes('.'))).toEqual([]);
  });
});
