import { createHash } from 'node:crypto';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3Config } from '#infra/config/config';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import { AssayError } from '#shared/errors/assay-error';

/** Objects `artifacts/ab/cdef…` in one bucket of any S3-compatible service. The store never deletes or overwrites. */
export function createS3ArtifactStore(config: S3Config): ArtifactStore {
  const client = openS3(config);
  const at = (sha256: string) => ({ Bucket: config.bucket, Key: `artifacts/${sha256.slice(0, 2)}/${sha256.slice(2)}` });
  const has = (sha256: string) =>
    client.send(new HeadObjectCommand(at(sha256))).then(
      () => true,
      cause => {
        if (isAbsent(cause)) return false;
        throw unavailable(cause);
      },
    );
  return {
    has,
    async put(content) {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (await has(sha256)) return sha256;
      await client.send(new PutObjectCommand({ ...at(sha256), Body: bytes })).catch(cause => {
        throw unavailable(cause);
      });
      return sha256;
    },
    async get(sha256) {
      const found = await client.send(new GetObjectCommand(at(sha256))).catch(cause => {
        throw isAbsent(cause) ? new AssayError('artifact.missing', sha256, { cause }) : unavailable(cause);
      });
      const bytes = Buffer.from((await found.Body?.transformToByteArray()) ?? []);
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new AssayError('artifact.corrupt', sha256);
      return bytes;
    },
  };
}

function openS3({ endpoint, region, accessKeyId, secretAccessKey }: S3Config): S3Client {
  const credentials =
    accessKeyId && secretAccessKey
      ? { accessKeyId: accessKeyId.reveal(), secretAccessKey: secretAccessKey.reveal() }
      : undefined;
  return new S3Client({
    region,
    /** Services other than AWS seldom serve buckets as host names. */
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(credentials && { credentials }),
  });
}

function isAbsent(cause: unknown): boolean {
  return cause instanceof Error && ['NotFound', 'NoSuchKey'].includes(cause.name);
}

/** The words of the service are left out: they may name buckets, accounts and keys. */
function unavailable(cause: unknown): AssayError {
  return new AssayError('storage.unavailable', 'the S3 service did not take or give an artifact', { cause });
}
