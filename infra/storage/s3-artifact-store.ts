import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3Config } from '#infra/config/config';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import { faultOfS3, isAbsentInS3 } from '#infra/storage/s3-fault';
import { sha256Of } from '#infra/storage/sha256-of';
import { AssayError } from '#shared/errors/assay-error';

/** How long the service may take, in milliseconds. */
export interface S3Patience {
  readonly connect: number;
  /** From the request to the first byte of the answer; a large artifact over a slow line needs most of it. */
  readonly answer: number;
  /** Without a byte either way. */
  readonly silence: number;
}

const patience: S3Patience = { connect: 5_000, answer: 60_000, silence: 15_000 };

/** Objects `artifacts/ab/cdef…` in one bucket of any S3-compatible service. The store never deletes. */
export function createS3ArtifactStore(config: S3Config, waits: S3Patience = patience): ArtifactStore {
  const client = openS3(config, waits);
  const at = (sha256: string) => ({ Bucket: config.bucket, Key: `artifacts/${sha256.slice(0, 2)}/${sha256.slice(2)}` });
  /** Null: there is no such object. */
  const lengthOf = (sha256: string) =>
    client.send(new HeadObjectCommand(at(sha256))).then(
      found => found.ContentLength ?? 0,
      cause => {
        if (isAbsentInS3(cause)) return null;
        throw faultOfS3(cause);
      },
    );
  return {
    has: async sha256 => (await lengthOf(sha256)) !== null,
    /** An object of another length under this name is damaged and gets written anew. */
    async put(content) {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
      const sha256 = sha256Of(bytes);
      if ((await lengthOf(sha256)) === bytes.length) return sha256;
      await client.send(new PutObjectCommand({ ...at(sha256), Body: bytes })).catch(cause => {
        throw faultOfS3(cause);
      });
      return sha256;
    },
    async get(sha256) {
      const bytes = await readObject(client, at(sha256)).catch(cause => {
        throw isAbsentInS3(cause) ? new AssayError('artifact.missing', sha256) : faultOfS3(cause);
      });
      if (sha256Of(bytes) !== sha256) throw new AssayError('artifact.corrupt', sha256);
      return bytes;
    },
  };
}

async function readObject(client: S3Client, place: { Bucket: string; Key: string }): Promise<Buffer> {
  const { Body } = await client.send(new GetObjectCommand(place));
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
}

function openS3({ endpoint, region, accessKeyId, secretAccessKey }: S3Config, waits: S3Patience): S3Client {
  const credentials =
    accessKeyId && secretAccessKey
      ? { accessKeyId: accessKeyId.reveal(), secretAccessKey: secretAccessKey.reveal() }
      : undefined;
  return new S3Client({
    region,
    /** One quick second try; outages are outlasted by the retry of the activity, where people can see it. */
    maxAttempts: 2,
    requestHandler: {
      connectionTimeout: waits.connect,
      requestTimeout: waits.answer,
      throwOnRequestTimeout: true,
      socketTimeout: waits.silence,
    },
    /** What is read is held against its SHA-256 anyway, and older services refuse the checksums of newer SDKs. */
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    /** Services other than AWS seldom serve buckets as host names. */
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(credentials && { credentials }),
  });
}
