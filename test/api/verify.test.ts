import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCorpusDoor } from '#api/corpora/corpus-door';
import { Problem } from '#api/http/problem';
import { createClaimChecks } from '#api/verify/claim-checks';
import { runVerifier, type VerifierNote } from '#api/verify/claim-verifier';
import { VerifyView } from '#api/verify/verify-views';
import { sampleNames } from '#infra/samples/sample-catalogue';
import { tinyCorpus } from '#test/support/tiny-corpus';
import { readerKey, startTestApi, type TestApi } from '#test/unit/api/support/start-test-api';

const claims = [
  { id: 'same', claim: 'Manufacturers sold 193,000 heat pumps in Germany in 2024.' },
  { id: 'changed', claim: 'Manufacturers sold 139,000 heat pumps in Germany in 2024.' },
];
const corpora = createCorpusDoor({ roots: [tinyCorpus], samples: sampleNames });

let scratch: string;
let text: string;
let api: TestApi;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'assay-verify-test-'));
  text = await readFile(join(tinyCorpus, 'heat-pump-market.md'), 'utf8');
  api = await startTestApi({ corpora, claimChecks: createClaimChecks({ scratch }) });
});
afterAll(async () => {
  await api.stop();
  await rm(scratch, { recursive: true, force: true });
});

async function problemOf(body: unknown, of: Pick<TestApi, 'post'> = api) {
  const response = await of.post('/v1/verify', body);
  return { retryAfter: response.headers.get('retry-after'), ...Problem.parse(await response.json()) };
}

async function verdictsOf(body: unknown) {
  const response = await api.post('/v1/verify', body);
  const view = VerifyView.parse(await response.json());
  return { ...view, status: response.status, verdicts: view.results.map(({ id, verdict }) => [id, verdict]) };
}

describe('claims checked over HTTP', () => {
  it('are judged by an allowed folder, each in its place', async () => {
    const { status, verdicts, results, leftOut } = await verdictsOf({ corpus: tinyCorpus, claims });
    expect([status, verdicts, leftOut]).toEqual([
      200,
      [
        ['same', 'supported'],
        ['changed', 'contradicted'],
      ],
      [],
    ]);
    expect(results[0]?.quotes[0]?.quote).toContain('193,000');
    expect(results[0]?.sources.map(({ location }) => location)).toContain('heat-pump-market.md');
  });

  it('are judged by the documents that were sent, of which nothing stays', async () => {
    const documents = [
      { name: 'pumps.md', text },
      { name: 'copy.md', text },
      { name: 'separator.txt', text: 'The pump\u2028is blue.\u2029It is loud.' },
    ];
    const odd = { id: 'odd\u2028id', claim: 'The pump\u2028is blue.' };
    const { verdicts, leftOut } = await verdictsOf({ documents, claims: [odd, ...claims] });
    expect(verdicts).toEqual([
      [odd.id, expect.any(String)],
      ['same', 'supported'],
      ['changed', 'contradicted'],
    ]);
    expect(leftOut).toMatchObject([{ location: 'pumps.md', code: 'file.duplicate' }]);
    expect(await readdir(scratch)).toEqual([]);
  });

  it('may come with more than a megabyte of documents', async () => {
    const long = Array.from({ length: 12 }, (_, at) => ({ name: `${at}.txt`, text: `${at} ${'\n'.repeat(150_000)}` }));
    const { verdicts } = await verdictsOf({
      documents: [{ name: 'pumps.md', text }, ...long],
      claims: claims.slice(0, 1),
    });
    expect(verdicts).toEqual([['same', 'supported']]);
  });

  it.each([
    ['nothing to read', { claims }],
    ['both at once', { corpus: tinyCorpus, documents: [{ name: 'a.md', text: 'A.' }], claims }],
    ['no claims', { corpus: tinyCorpus, claims: [] }],
    ['one id twice', { corpus: tinyCorpus, claims: [claims[0], claims[0]] }],
    ['an unknown field', { corpus: tinyCorpus, claims, model: 'x' }],
    ['a name with a folder', { documents: [{ name: '../a.md', text: 'A.' }], claims }],
    ['a hidden name', { documents: [{ name: '.a.md', text: 'A.' }], claims }],
    ['an unknown ending', { documents: [{ name: 'a.exe', text: 'A.' }], claims }],
    ['one name twice', { documents: ['a.md', 'A.MD'].map(name => ({ name, text: 'A.' })), claims }],
    ['too much text', { documents: [{ name: 'a.md', text: 'é'.repeat(1_000_001) }], claims }],
  ])('are refused with %s', async (_what, body) => {
    expect(await problemOf(body)).toMatchObject({ code: 'request.invalid', faults: [{ path: expect.any(String) }] });
    expect(await readdir(scratch)).toEqual([]);
  });

  it('are refused where there is no such corpus, or it is none of theirs', async () => {
    expect(await problemOf({ corpus: 'no-such-sample', claims })).toMatchObject({
      status: 422,
      code: 'corpus.missing',
    });
    expect(await problemOf({ corpus: tmpdir(), claims })).toMatchObject({ status: 403, code: 'corpus.not-allowed' });
    const documents = [{ name: 'a.json', text: '{' }];
    expect(await problemOf({ documents, claims })).toMatchObject({ status: 422, code: 'corpus.empty' });
    expect(await readdir(scratch)).toEqual([]);
  });

  it('are for whoever has a key that may do more than read', async () => {
    const init = { method: 'POST', body: JSON.stringify({ corpus: tinyCorpus, claims }) };
    const headers = { 'Content-Type': 'application/json' };
    const statuses = [null, readerKey].map(
      async key => (await api.call('/v1/verify', { ...init, headers, key })).status,
    );
    expect(await Promise.all(statuses)).toEqual([401, 403]);
  });

  it('end in time, and leave nothing behind', async () => {
    const documents = [{ name: 'pumps.md', text }];
    const check = createClaimChecks({ scratch, atOnce: 1, waiting: 1, limitMs: 1 });
    const { signal } = new AbortController();
    const ends = await Promise.allSettled([1, 2, 3].map(() => check({ ground: documents, claims, signal })));
    const codes = ends.map(end => (end.status === 'rejected' ? end.reason.code : end.status));
    expect(codes).toEqual(['verify.failed', 'verify.failed', 'request.too-many']);
    expect(await readdir(scratch)).toEqual([]);
  });

  it('are told when to come again where too many wait', async () => {
    const full = await startTestApi({ claimChecks: createClaimChecks({ scratch, atOnce: 0, waiting: 0 }) });
    const { status, code, retryAfter } = await problemOf({ corpus: tinyCorpus, claims }, full);
    await full.stop();
    expect([status, code, Number(retryAfter) > 0]).toEqual([429, 'request.too-many', true]);
  });
});

describe('the process that checks claims', () => {
  it('tells of lines that are no claims and judges the others', async () => {
    const found: string[] = [];
    const notes: VerifierNote[] = [];
    await runVerifier({
      corpus: tinyCorpus,
      claims: { lines: ['no JSON', JSON.stringify(claims[0]), '{"id":"short","claim":"x"}'].join('\n') },
      onChecked: ({ id, verdict }) => found.push(`${id} ${verdict}`),
      onNote: note => notes.push(note),
    });
    expect(found).toEqual(['same supported']);
    expect(notes).toMatchObject([{ documents: 3 }, { line: 1 }, { line: 3 }]);
  });
});
