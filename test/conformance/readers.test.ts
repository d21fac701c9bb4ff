import { type DocumentReader, isRefusal, type Reading } from '#activities/research/readers/define-reader';
import { documentReaders } from '#activities/research/readers/registry';

const long = 512 * 1024;
const utf8 = (text: string) => new TextEncoder().encode(text);
const samples: readonly (readonly [string, Uint8Array])[] = [
  ['no bytes at all', new Uint8Array()],
  ['garbage', garbage(64 * 1024)],
  ['garbage after the mark of a PDF', new Uint8Array([...utf8('%PDF-1.7\n'), ...garbage(8 * 1024)])],
  ['one very long line', utf8('a word and more '.repeat(long / 16))],
  ['very much without a space', utf8('x'.repeat(long))],
  ['half a surrogate and invisible marks', utf8('\uFEFFzero\u200Bwidth \uD83D and\u202E turned.\r\n\r\nNext.')],
  ['a page', utf8('<html><title>T</title><p>Plants &amp; <b>pots</b><script>x()</script><table><tr><td>1')],
  ['rows that are ragged', utf8('a,b\n1\n2,3,4\n"open quote,5\n')],
  ['objects that do not end', utf8('[{"a":1},{"a":{"b":[1,2,')],
  ['prose with a table', utf8('# Head\n\nA sentence. Another.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n')],
];

describe('the readers', () => {
  it('share no kind of file: each extension belongs to one', () => {
    const extensions = documentReaders.flatMap(reader => reader.extensions);
    expect(new Set(extensions).size).toBe(extensions.length);
    for (const extension of extensions) expect(extension).toMatch(/^[a-z0-9]+$/u);
  });
});

describe.each(documentReaders)('the reader $name', reader => {
  it.each(samples)('survives %s, and what it reads are slices in order', async (_what, bytes) => {
    const reading = await read(reader, bytes);
    if (reading) expectSlices(reading);
  });

  it('leaves the bytes as they are and reads the same twice', async () => {
    for (const [, bytes] of samples.slice(-4)) {
      const before = bytes.slice();
      expect(await read(reader, bytes)).toEqual(await read(reader, bytes));
      expect(bytes).toEqual(before);
    }
  });
});

/** Null: refused with a reason. */
async function read(reader: DocumentReader, bytes: Uint8Array): Promise<Reading | null> {
  const reading = await reader.read(bytes, `sample.${reader.extensions[0]}`);
  if (!isRefusal(reading)) return reading;
  expect(reading.refused.code).toMatch(/^[a-z]+(?:[.-][a-z]+)+$/u);
  expect(reading.refused.detail).not.toBe('');
  return null;
}

function expectSlices({ text, passages }: Reading): void {
  let last = 0;
  const wrong = passages.filter(({ start, end, text: own }) => {
    const isAfter = start >= last;
    last = end;
    return !isAfter || own === '' || text.slice(start, end) !== own;
  });
  expect(wrong).toEqual([]);
}

/** The same bytes each time. */
function garbage(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state & 0xff;
  });
}
