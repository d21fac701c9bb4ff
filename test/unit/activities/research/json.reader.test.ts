import { read, readAny } from './read.js';

describe('the json reader', () => {
  it('gives a passage for each record, exactly as it stands in the file', async () => {
    const json =
      '{\n "title": "Plans", "published": "2026-05",\n "records": [\n  {"plan": "Free", "limits": {"runs": 20}, "tags": ["a", "b"]},\n  {"plan": "Pro", "price": 2.50}\n ]\n}';
    const { passages, metadata } = await read('a.json', json);
    expect(metadata).toEqual({ title: 'Plans', published: '2026-05' });
    expect(passages.map(({ text, fields, headings }) => [text, fields, headings])).toEqual([
      [
        '{"plan": "Free", "limits": {"runs": 20}, "tags": ["a", "b"]}',
        { plan: 'Free', 'limits.runs': '20', tags: 'a; b' },
        ['Plans', 'records'],
      ],
      ['{"plan": "Pro", "price": 2.50}', { plan: 'Pro', price: '2.50' }, ['Plans', 'records']],
    ]);
  });

  it('opens objects that hold records and keeps their names as headings', async () => {
    const { passages } = await read(
      'a.json',
      '[{"vendor":"Acme","plans":[{"plan":"S","usd":1},{"plan":"M","usd":2}]}]',
    );
    expect(passages.map(({ headings, fields }) => [headings, fields['usd']])).toEqual([
      [['Acme', 'plans'], '1'],
      [['Acme', 'plans'], '2'],
    ]);
  });

  it('reads a map of objects as records named by their keys', async () => {
    const { passages } = await read('a.json', '{"Acme":{"usd":1,"seats":3},"Beta":{"usd":2,"seats":4}}');
    expect(passages.map(({ headings, text }) => [headings[0], text])).toEqual([
      ['Acme', '{"usd":1,"seats":3}'],
      ['Beta', '{"usd":2,"seats":4}'],
    ]);
  });

  it('reads rows given as arrays under a row of names', async () => {
    const { passages } = await read('a.json', '{"rows":[["name","usd"],["Acme",5],["Beta",7]]}');
    expect(passages.map(({ fields }) => fields)).toEqual([
      { name: 'Acme', usd: '5' },
      { name: 'Beta', usd: '7' },
    ]);
  });

  it('reads JSON lines and counts those that are broken', async () => {
    const { passages, faults } = await read('a.jsonl', '{"a":"one two"}\nnot json\n{"a":"three"}\n');
    expect(passages.map(({ text }) => text)).toEqual(['{"a":"one two"}', '{"a":"three"}']);
    expect(faults).toEqual([{ code: 'json.broken-lines', detail: expect.stringContaining('1 lines') }]);
  });

  it('splits a long text among the members into prose', async () => {
    const { passages } = await read('a.json', JSON.stringify({ body: 'A sentence of words. '.repeat(400).trim() }));
    expect(passages.length).toBeGreaterThan(1);
    expect(passages.every(({ kind, headings }) => kind === 'prose' && headings[0] === 'body')).toBe(true);
  });

  it.each([
    ['broken', '{"a": [1, 2', 'json.broken'],
    ['nested 50,000 levels', '['.repeat(50_000) + ']'.repeat(50_000), 'json.too-deep'],
    ['of over 10 MB', `["${'x'.repeat(11 * 1024 * 1024)}"]`, 'json.too-large'],
  ])('refuses JSON that is %s', async (_, content, code) => {
    expect(await readAny('a.json', content)).toEqual({ refused: { code, detail: expect.any(String) } });
  });
});
