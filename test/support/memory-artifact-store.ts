import { createHash } from 'node:crypto';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import { AssayError } from '#shared/errors/assay-error';

export function memoryArtifactStore(): ArtifactStore {
  const stored = new Map<string, Buffer>();
  return {
    async put(content) {
      const bytes = Buffer.from(content);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      stored.set(sha256, bytes);
      return sha256;
    },
    async get(sha256) {
      const bytes = stored.get(sha256);
      if (!bytes) throw new AssayError('artifact.missing', sha256);
      return bytes;
    },
    has: async sha256 => stored.has(sha256),
  };
}
