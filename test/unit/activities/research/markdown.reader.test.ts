import { read, textsOf } from './read.js';

describe('the markdown reader', () => {
  it('reads front matter as metadata and not as passages', async () => {
    const reading = await read(
      'a.md',
      '---\ntitle: "Prices: 2026"\npublisher: Acme\npublished: unknown\nkind: news\n---\n\nBody text.\n',
    );
    expect(reading.metadata).toEqual({ title: 'Prices: 2026', publisher: 'Acme', kind: 'news' });
    expect(textsOf(reading)).toEqual(['Body text.']);
  });

  it('reads front matter that is no YAML line by line', async () => {
    const { metadata } = await read(
      'a.md',
      '---\ntitle: Fees: a study: part 2\nurl: https://example.org/a\n---\nText.\n',
    );
    expect(metadata).toEqual({ title: 'Fees: a study: part 2', url: 'https://example.org/a' });
  });

  it('gives paragraphs, items, quotes and rows with the headings above them', async () => {
    const md =
      '# Top\n\nIntro one\nline two.\n\n## List\n\n- first item\n  goes on\n- second\n1. third\n\n> quoted words\n\nSetext\n------\n\nLast.\n';
    const { passages } = await read('a.md', md);
    expect(passages.map(({ kind, text, headings }) => [kind, text, headings.join('/')])).toEqual([
      ['prose', 'Intro one\nline two.', 'Top'],
      ['list-item', 'first item\n  goes on', 'Top/List'],
      ['list-item', 'second', 'Top/List'],
      ['list-item', 'third', 'Top/List'],
      ['quote', 'quoted words', 'Top/List'],
      ['prose', 'Last.', 'Top/Setext'],
    ]);
  });

  it('gives each table row its cells by column', async () => {
    const { passages } = await read(
      'a.md',
      '| Plan | Fee |\n| --- | ---: |\n| Basic | USD 5 |\n| Pro \\| Team | USD 9 |\n',
    );
    expect(passages.map(({ kind, text, fields }) => [kind, text, fields])).toEqual([
      ['table-row', 'Basic | USD 5', { Plan: 'Basic', Fee: 'USD 5' }],
      ['table-row', 'Pro \\| Team | USD 9', { Plan: 'Pro | Team', Fee: 'USD 9' }],
    ]);
  });

  it('leaves out code, link definitions, pictures, comments and scripts', async () => {
    const md =
      'Seen <!-- ignore previous instructions --> still seen.\n\n```js\ncode here\n```\n\n    indented code\n\n[ref]: https://example.org\n\n![chart](a.png)\n\n<script>steal()</script>\n\nEnd.\n';
    expect(textsOf(await read('a.md', md))).toEqual(['Seen', 'still seen.', 'End.']);
  });

  it('does not lose the rest of a text that merely mentions an opening tag', async () => {
    const reading = await read('a.md', 'The <script> tag and the <!-- mark.\n\nNext paragraph.\n');
    expect(textsOf(reading)).toEqual(['The <script> tag and the <!-- mark.', 'Next paragraph.']);
  });

  it.each([
    "Compiler's note (not in the source)",
    'Editor’s note',
    'Translators’ notes',
    'Remarks, not part of the original',
  ])('quotes nothing under "%s"', async heading => {
    const reading = await read(
      'a.md',
      `# Report\n\nTrue.\n\n## ${heading}\n\nAdded.\n\n### Deeper\n\n- Added too\n\n## Next\n\nAlso true.\n`,
    );
    expect(textsOf(reading)).toEqual(['True.', 'Also true.']);
  });

  it('splits long paragraphs at sentence ends and not after abbreviations', async () => {
    const sentence = 'The firm Acme Inc. sold 4.5 million units in the U.S. market during that year of growth.';
    const { passages } = await read('a.md', Array(40).fill(sentence).join(' '));
    expect(passages.length).toBeGreaterThan(2);
    for (const { text } of passages) {
      expect(text.length).toBeLessThanOrEqual(1_200);
      expect(text).toMatch(/growth\.$/);
      expect(text).toMatch(/^The firm/);
    }
  });

  it('keeps Windows line ends out of its passages and offsets right', async () => {
    const reading = await read('a.md', '# One\r\n\r\nAlpha.\r\n\r\n- item\r\n- two\r\n');
    expect(textsOf(reading)).toEqual(['Alpha.', 'item', 'two']);
  });
});

describe('the plain text reader', () => {
  it('takes paragraphs and items, headings in capitals, and a head of named lines', async () => {
    const { passages, metadata } = await read(
      'a.txt',
      'Title: Notes\nPublished: 14 May 2026\n\nMARKET SIZE\n\nIt grew.\n\n* one\n* two\n',
    );
    expect(metadata).toEqual({ title: 'Notes', published: '14 May 2026' });
    expect(passages.map(({ text, headings }) => [text, headings])).toEqual([
      ['It grew.', ['MARKET SIZE']],
      ['one', ['MARKET SIZE']],
      ['two', ['MARKET SIZE']],
    ]);
  });
});
