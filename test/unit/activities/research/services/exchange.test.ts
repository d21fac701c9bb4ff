import fc from 'fast-check';
import { createPace } from '#activities/research/services/exchange/pace';
import { remembered } from '#activities/research/services/exchange/remembered';
import { settledDocuments } from '#activities/research/services/exchange/settled-documents';
import { toolError } from '#activities/research/services/exchange/tool-error';
import { withoutSecrets } from '#activities/research/services/exchange/without-secrets';
import { liftJson } from '#activities/research/services/rest-table/lift-json';
import { parseRows } from '#activities/research/services/rest-table/parse-rows';
import { canonicalAddress } from '#activities/research/services/web-search/canonical-address';
import type { FoundDocument } from '#shared/contracts/found-document';
import { RestTableConfig } from '#shared/contracts/rest-table-config';
import { AssayError } from '#shared/errors/assay-error';
import { type ErrorCode, errorCatalogue } from '#shared/errors/catalogue';
import { toolContext } from '#test/support/tool-ground';

const key = fc.stringMatching(/^[A-Za-z0-9/+=_-]{12,40}$/);
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('bytes without secrets', () => {
  it('hold no key, written plainly or in an address, and lose nothing else', () => {
    fc.assert(
      fc.property(key, fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (secret, before, after) => {
        fc.pre(![before, after].some(text => text.includes(secret)));
        const given = bytesOf(`${before}|${secret}|${encodeURIComponent(secret)}|${after}`);
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(withoutSecrets(given, [secret]))).toBe(
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(`${before}|KEY|KEY|${after}`)),
        );
      }),
    );
  });

  it('are the same bytes where there is no key in them', () => {
    const bytes = bytesOf('nothing to hide');
    expect(withoutSecrets(bytes, ['another-key', ''])).toBe(bytes);
  });
});

describe('an error of a service', () => {
  const codes = Object.keys(errorCatalogue).filter(code => code.startsWith('fetch.')) as ErrorCode[];

  it.each(codes)('says of %s which service, and keeps the wait', code => {
    const error = toolError(
      'Tavily',
      new AssayError(code, 'https://api.example: it answered 500', { retryAfterMs: 9 }),
    );
    expect(error).toMatchObject({ retryAfterMs: 9, message: expect.stringContaining('Tavily, it answered 500') });
    expect((error as AssayError).cause).toBeUndefined();
  });

  it('is left alone when it is none of the exchange', () => {
    const reason = new TypeError('a mistake');
    expect(toolError('Tavily', reason)).toBe(reason);
  });
});

describe('documents on their way', () => {
  const document = { contentHash: '0'.repeat(64) } as FoundDocument;
  const refused = () => Promise.reject(new AssayError('tool.failed', 'away'));

  it('are those that came, with a note for each that did not', async () => {
    const answer = await settledDocuments([
      { label: 'A', document: refused() },
      { label: 'B', document: Promise.resolve(document) },
      { label: 'C', document: Promise.resolve(null) },
    ]);
    expect(answer).toEqual({ hits: [], documents: [document], notes: ['A: The research tool failed: away'] });
  });

  it('are an error when none came, and when it is no fault of a document', async () => {
    await expect(settledDocuments([{ label: 'A', document: refused() }])).rejects.toMatchObject({
      code: 'tool.failed',
    });
    const mistake = Promise.reject(new TypeError('a mistake'));
    await expect(
      settledDocuments([
        { label: 'A', document: mistake },
        { label: 'B', document: Promise.resolve(document) },
      ]),
    ).rejects.toThrow(TypeError);
  });
});

describe('a pace', () => {
  it('lets callers through in turn, and nobody once the call is over', async () => {
    const pace = createPace(200);
    const { fetch, signal } = toolContext();
    const order: number[] = [];
    await Promise.all([0, 1, 2].map(at => pace({ fetch, signal }).then(() => order.push(at))));
    expect(order).toEqual([0, 1, 2]);
    await expect(pace({ fetch, signal: AbortSignal.abort(new TypeError('over')) })).rejects.toThrow();
  });
});

describe('what is remembered', () => {
  it('is read anew when its bytes are no longer stored', async () => {
    const context = toolContext({ now: () => new Date('2026-11-21T12:00:00Z') });
    let reads = 0;
    const read = async () => {
      reads += 1;
      return { contentHash: await context.artifacts.put('bytes') } as FoundDocument;
    };
    const gone = async () => ({ contentHash: 'f'.repeat(64) }) as FoundDocument;
    await remembered(context, { key: 'a', forHours: 1 }, read);
    await remembered(context, { key: 'a', forHours: 1 }, read);
    expect(reads).toBe(1);
    await remembered(context, { key: 'b', forHours: 1 }, gone);
    await remembered(context, { key: 'b', forHours: 1 }, read);
    expect(reads).toBe(2);
  });
});

describe('rows that are lifted out of JSON', () => {
  const table = (over: object = {}) =>
    RestTableConfig.parse({ name: 'a', title: 'A', url: 'https://example.com/', rowsAt: '/data', ...over });
  const name = fc.string({ minLength: 1, maxLength: 12 }).filter(text => text !== '__proto__');
  const cell = fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());

  it('are the rows, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(name, cell, { minKeys: 1, noNullPrototype: true }), { minLength: 1 }),
        data => {
          const lifted = liftJson([parseRows(JSON.stringify({ data }), '/data', true)], table());
          expect(lifted.map(row => JSON.parse(row))).toEqual(JSON.parse(JSON.stringify(data)));
        },
      ),
    );
  });

  it('keep numbers as they are written', () => {
    const page = parseRows('{"data": [{"v": 2.50, "big": 12345678901234567890}]}', '/data', true);
    expect(liftJson([page], table())).toEqual(['{"v": 2.50, "big": 12345678901234567890}']);
  });

  it('may be lists, named by their places', () => {
    const page = parseRows('{"data": [["2025", 7], []]}', '/data', true);
    const columns = { 0: 'year', 1: { name: 'value', unit: '%', currency: 'EUR' } };
    expect(liftJson([page], table({ columns, constants: { metric: 'share' } }))).toEqual([
      '{"year": "2025", "value": 7, "unit": "%", "currency": "EUR", "metric": "share"}',
    ]);
  });
});

it('the canonical form of any text is a form of an address or none at all', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })), text => {
      const canonical = canonicalAddress(text);
      if (canonical !== null) expect(canonicalAddress(`https://${canonical}`)).toBe(canonical);
    }),
  );
});
