import { read, readAny, textsOf } from './read.js';

describe('the csv reader', () => {
  it('gives each record verbatim with its fields, also over several lines', async () => {
    const { passages } = await read('a.csv', 'vendor,price,note\r\nAcme,"1,000","first\nsecond"\r\n\r\nBeta,5,\r\n');
    expect(passages.map(({ text, fields }) => [text, fields])).toEqual([
      ['Acme,"1,000","first\nsecond"', { vendor: 'Acme', price: '1,000', note: 'first\nsecond' }],
      ['Beta,5,', { vendor: 'Beta', price: '5' }],
    ]);
  });

  it('keeps ragged rows with what fits and says how many there are', async () => {
    const { passages, faults } = await read('a.csv', 'a,b\n1,2\n3\n4,5,6\n7,8\n');
    expect(passages.map(({ fields }) => fields)).toEqual([
      { a: '1', b: '2' },
      { a: '3' },
      { a: '4', b: '5', 'column 3': '6' },
      { a: '7', b: '8' },
    ]);
    expect(faults).toEqual([{ code: 'csv.ragged-rows', detail: expect.stringContaining('2 rows') }]);
  });

  it.each([
    ['a.csv', 'name;value\nAcme;1,5\nBeta;2,5\n'],
    ['a.tsv', 'name\tvalue\nAcme\t1,5\nBeta\t2,5\n'],
  ])('finds the delimiter of %s', async (name, content) => {
    expect((await read(name, content)).passages[1]?.fields).toEqual({ name: 'Beta', value: '2.5' });
  });

  it('skips a title above the header', async () => {
    const { passages } = await read('a.csv', 'Sizes of markets\n\nmetric,value\nagents,5\ngames,6\n');
    expect(passages.map(({ fields }) => fields)).toEqual([
      { metric: 'agents', value: '5' },
      { metric: 'games', value: '6' },
    ]);
  });

  it('keeps the rows of a file with a quote that never closes', async () => {
    const reading = await read('a.csv', 'a,b\n"x,1\ny,2\nz,3\n');
    expect(textsOf(reading)).toEqual(['"x,1', 'y,2', 'z,3']);
  });

  it('takes the publisher from the rows only when all name the same', async () => {
    const same = await read('a.csv', 'v,publisher,published\n1,Acme,2026\n2,Acme,2025\n');
    expect(same.metadata).toEqual({ publisher: 'Acme' });
  });

  it('gives repeated and dangerous column names a place of their own', async () => {
    const { passages } = await read('a.csv', 'a,a,__proto__\n1,2,3\n');
    expect(passages[0]?.fields).toEqual({ a: '1', 'a (2)': '2', proto: '3' });
  });

  it('refuses a header without rows', async () => {
    expect(await readAny('a.csv', 'a,b,c\n')).toEqual({ refused: { code: 'csv.no-rows', detail: expect.any(String) } });
  });
});
