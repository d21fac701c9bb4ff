import { join } from 'node:path';
import type { Config } from '#infra/config/config';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import { createFileArtifactStore } from '#infra/storage/file-artifact-store';

/** Files in the data folder, or S3 when a bucket is configured; its SDK is loaded only then, since it takes a quarter second. */
export async function openArtifactStore(config: Config): Promise<ArtifactStore> {
  if (!config.s3) return createFileArtifactStore(join(config.dataDir, 'artifacts'));
  const { createS3ArtifactStore } = await import('#infra/storage/s3-artifact-store');
  return createS3ArtifactStore(config.s3);
}
