import fc from 'fast-check';
import { createSafeFetch } from '#infra/http/create-safe-fetch';
import type { Connector } from '#infra/http/pinned-connector';

/** Would be reached if a guard were open; a connection that is asked for at all is the failure. */
function guarded(resolve: (name: string) => Promise<readonly string[]> = () => Promise.resolve(['1.1.1.1'])) {
  const reached: string[] = [];
  const connector: Connector = (options, callback) => {
    reached.push(options.hostname);
    callback(new Error('reached'), null);
  };
  return { reached, fetch: createSafeFetch({ privateHosts: [], resolve, connectorTo: () => connector }) };
}

const digitForms = ['0123456789', '０１２３４５６７８９', '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗', '⓪①②③④⑤⑥⑦⑧⑨'].map(digits => [...digits]);
const dots = ['.', '。', '．', '｡', '%2e', '%2E'];

const byte = fc.integer({ min: 0, max: 255 });
const insideAddress = fc.oneof(
  fc.tuple(fc.constantFrom(0, 10, 127, 224, 239, 240, 255), byte, byte, byte),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
  fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
  fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
);
type Quad = readonly [number, number, number, number];

/** The last part of a short form takes all bytes that are left. */
function parts([a, b, c, d]: Quad, count: number): number[] {
  if (count === 1) return [((a * 256 + b) * 256 + c) * 256 + d];
  if (count === 2) return [a, (b * 256 + c) * 256 + d];
  return count === 3 ? [a, b, c * 256 + d] : [a, b, c, d];
}

function written(value: number, base: number, zeros: number): string {
  if (base === 16) return `0x${'0'.repeat(zeros)}${value.toString(16)}`;
  return base === 8 ? `0${'0'.repeat(zeros)}${value.toString(8)}` : String(value);
}

const notation = fc
  .record({
    quad: insideAddress,
    count: fc.integer({ min: 1, max: 4 }),
    bases: fc.array(fc.constantFrom(8, 10, 16), { minLength: 4, maxLength: 4 }),
    zeros: fc.integer({ min: 0, max: 6 }),
    digits: fc.constantFrom(...digitForms),
    dot: fc.constantFrom(...dots),
    end: fc.constantFrom('', '.', '。'),
  })
  .map(({ quad, count, bases, zeros, digits, dot, end }) => {
    const plain = parts(quad, count).map((value, at) => written(value, bases[at] ?? 10, zeros));
    return plain.join(dot).replace(/(?<!%2?)\d/g, digit => digits[Number(digit)] ?? digit) + end;
  });

const v6 = insideAddress.chain(([a, b, c, d]) => {
  const hex = `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  return fc.constantFrom(
    `::ffff:${a}.${b}.${c}.${d}`,
    `::FFFF:${hex}`,
    `0:0:0:0:0:ffff:${hex}`,
    `::${hex}`,
    `64:ff9b::${hex}`,
    `64:ff9b::${a}.${b}.${c}.${d}`,
    `2002:${hex}::1`,
    `2001:0:${hex}::`,
  );
});

async function codeOf(url: string) {
  const { fetch, reached } = guarded();
  const outcome = await fetch({ url, hosts: 'public' }).then(
    () => 'answered',
    error => error.code,
  );
  return { outcome, reached };
}

describe('an address that is not public', () => {
  it('is refused in whatever notation it is written', async () => {
    await fc.assert(
      fc.asyncProperty(notation, async host => {
        expect(await codeOf(`http://${host}/`)).toEqual({ outcome: 'fetch.refused', reached: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('is refused within an IPv6 address', async () => {
    await fc.assert(
      fc.asyncProperty(v6, async host => {
        expect(await codeOf(`http://[${host}]/`)).toEqual({ outcome: 'fetch.refused', reached: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('is refused as an answer for a name, at any place among public ones', async () => {
    const answers = fc.tuple(
      insideAddress,
      fc.nat({ max: 3 }),
      fc.array(fc.constantFrom<string>('1.1.1.1', '2606:4700::1'), { maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(answers, async ([quad, at, others]) => {
        const { fetch, reached } = guarded(() => Promise.resolve(others.toSpliced(at, 0, quad.join('.'))));
        await expect(fetch({ url: 'http://example.com/', hosts: 'public' })).rejects.toMatchObject({
          code: 'fetch.refused',
        });
        expect(reached).toEqual([]);
      }),
    );
  });

  it('is the only thing this refuses: a public one is connected to', async () => {
    expect(await codeOf('http://0x01.0x010101/')).toEqual({ outcome: 'fetch.unavailable', reached: ['1.1.1.1'] });
    expect(await codeOf('http://example.com/')).toEqual({ outcome: 'fetch.unavailable', reached: ['example.com'] });
  });
});
