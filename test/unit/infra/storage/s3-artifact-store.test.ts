import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { Secret } from '#infra/config/secret';
import { createS3ArtifactStore } from '#infra/storage/s3-artifact-store';
import { AssayError } from '#shared/errors/assay-error';
import { type LoopbackS3, startLoopbackS3, type Trouble } from './support/loopback-s3.js';

const account = {
  bucket: 'assay-test',
  region: 'eu-central-1',
  accessKeyId: 'AKIALOOPBACK',
  secretAccessKey: 'loopback-secret-key',
};
const waits = { connect: 500, answer: 300, silence: 300 };
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const pathOf = (text: string) => `/assay-test/artifacts/${hashOf(text).slice(0, 2)}/${hashOf(text).slice(2)}`;

describe('the S3 artifact store', () => {
  let s3: LoopbackS3;
  beforeEach(async () => {
    s3 = await startLoopbackS3(account);
  });
  afterEach(() => s3.close());

  const open = (changes: { secretAccessKey?: string; bucket?: string; endpoint?: string } = {}) =>
    createS3ArtifactStore(
      {
        bucket: changes.bucket ?? account.bucket,
        endpoint: changes.endpoint ?? s3.endpoint,
        region: account.region,
        accessKeyId: new Secret(account.accessKeyId),
        secretAccessKey: new Secret(changes.secretAccessKey ?? account.secretAccessKey),
      },
      waits,
    );
  const methods = () => s3.seen.map(request => request.method);

  it('gives back what was put, by signed requests, under a key made of its SHA-256', async () => {
    const store = open();
    expect(await store.put('the evidence — ünï')).toBe(hashOf('the evidence — ünï'));
    expect([...s3.objects.keys()]).toEqual([pathOf('the evidence — ünï')]);
    expect((await store.get(hashOf('the evidence — ünï'))).toString()).toBe('the evidence — ünï');
    expect(await store.has(hashOf('the evidence — ünï'))).toBe(true);
    expect(await store.has(hashOf('something else'))).toBe(false);
    const empty = await store.put(new Uint8Array());
    expect(await store.get(empty)).toHaveLength(0);
  });

  it('sends nothing twice, and mends an object that was cut off', async () => {
    const store = open();
    await store.put('the evidence');
    await store.put('the evidence');
    expect(methods()).toEqual(['HEAD', 'PUT', 'HEAD']);
    s3.objects.set(pathOf('the evidence'), Buffer.from('the evi'));
    await store.put('the evidence');
    expect((await store.get(hashOf('the evidence'))).toString()).toBe('the evidence');
  });

  it('refuses bytes that were changed on the service', async () => {
    const store = open();
    const hash = await store.put('the evidence');
    s3.objects.set(pathOf('the evidence'), Buffer.from('The evidence'));
    await expect(store.get(hash)).rejects.toMatchObject({ code: 'artifact.corrupt' });
  });

  it('says what is missing', async () => {
    await expect(open().get('0'.repeat(64))).rejects.toMatchObject({ code: 'artifact.missing', isRetryable: false });
  });

  it('tries a second time by itself, and no third', async () => {
    s3.trouble('HEAD', { kind: 'status', status: 503, code: 'SlowDown' }, 1);
    await open().put('the evidence');
    expect(methods()).toEqual(['HEAD', 'HEAD', 'PUT']);
    s3.trouble('GET', { kind: 'status', status: 503, code: 'SlowDown' });
    await expect(open().get(hashOf('the evidence'))).rejects.toMatchObject({ code: 'storage.unavailable' });
    expect(methods().filter(method => method === 'GET')).toHaveLength(2);
  });

  const troubles: readonly (readonly [string, string, Trouble])[] = [
    ['is overloaded', 'SlowDown, HTTP 503', { kind: 'status', status: 503, code: 'SlowDown' }],
    ['denies access', 'AccessDenied, HTTP 403', { kind: 'status', status: 403, code: 'AccessDenied' }],
    ['has no such bucket', 'NoSuchBucket, HTTP 404', { kind: 'status', status: 404, code: 'NoSuchBucket' }],
    ['never answers', 'ETIMEDOUT', { kind: 'hang' }],
    ['falls silent half-way', '', { kind: 'hang-half-way' }],
    ['breaks off half-way', '', { kind: 'break-off' }],
  ];
  it.each(troubles)('calls a service that %s unavailable, soon and without its words', async (_what, said, trouble) => {
    const store = open();
    const hash = await store.put('the evidence, a little longer than half of it');
    s3.trouble('GET', trouble);
    const started = performance.now();
    const error = await faultOf(store.get(hash));
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(error).toMatchObject({ code: 'storage.unavailable', isRetryable: true });
    expect(error.message).toContain(said);
    expectNothingLeaked(error);
  });

  it('calls a service unavailable that does not take an artifact', async () => {
    s3.trouble('PUT', { kind: 'status', status: 500, code: 'InternalError' });
    const error = await faultOf(open().put('the evidence'));
    expect(error.code).toBe('storage.unavailable');
    expectNothingLeaked(error);
  });

  it('tells a wrong key, a wrong bucket and a dead address apart from a missing artifact', async () => {
    for (const changes of [{ secretAccessKey: 'wrong' }, { bucket: 'elsewhere' }, { endpoint: 'http://127.0.0.1:1' }]) {
      const error = await faultOf(open(changes).get('0'.repeat(64)));
      expect(error.code).toBe('storage.unavailable');
      expectNothingLeaked(error);
    }
    expect(s3.objects.size).toBe(0);
  });
});

async function faultOf(promise: Promise<unknown>): Promise<AssayError> {
  const error = await promise.then(
    () => null,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(AssayError);
  return error as AssayError;
}

function expectNothingLeaked(error: AssayError): void {
  const everything = inspect(error, { depth: 10, showHidden: true }) + JSON.stringify(error);
  expect(everything).not.toMatch(/AKIALOOPBACK|loopback-secret-key|123456789012|AWS4-HMAC|127\.0\.0\.1|assay-test/u);
}
