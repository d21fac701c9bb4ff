import fc from 'fast-check';
import { readCorpusFolder } from '#activities/research/corpus/read-corpus-folder';
import { type CorpusDocument, documentOf } from '#activities/research/corpus/read-document';
import { samplePath } from '#infra/samples/sample-catalogue';
import { readLabelledTexts } from '#test/labelled/personal-data/read-labelled-texts';
import { scratchFolder } from '../scratch-folder.js';

const review = `# Complaints about refunds

Our customer Maren Okonkwo waited 31 days for 240 dollars. Okonkwo wrote to care@brightledger.example twice.

- Reviewed by Callum Fairweather on 12 May 2025: never again, call them at +44 20 7946 0958.

Jakob Freund, CEO of Camunda, expects budgets to double.
`;

describe('a document with personal data in it', () => {
  it('has marks in the place of it, and people keep their letter', async () => {
    const { text } = await read('review.md', review);
    expect(text).toContain('Our customer [name A] waited 31 days for 240 dollars. [name A] wrote to [e-mail] twice.');
    expect(text).toContain('Reviewed by [name B] on 12 May 2025: never again, call them at [phone].');
    expect(text).toContain('Jakob Freund, CEO of Camunda');
  });

  it('is cut into the same passages, each a slice of the masked text', async () => {
    const masked = await read('review.md', review);
    const kept = await read('review.md', review, 'keep');
    expect(masked.passages.map(({ kind }) => kind)).toEqual(kept.passages.map(({ kind }) => kind));
    for (const { text, start, end } of masked.passages) expect(masked.text.slice(start, end)).toBe(text);
  });

  it('says how much was masked and nothing of it', async () => {
    const { faults } = await read('review.md', review);
    const note = {
      code: 'text.personal-data',
      detail: '1 e-mail address, 1 phone number and 2 names of private persons were masked',
    };
    expect(faults).toEqual([note]);
  });

  it('keeps its own bytes and their hash, so that the snapshot stays what it was', async () => {
    const masked = await read('review.md', review);
    const kept = await read('review.md', review, 'keep');
    expect(Buffer.from(masked.bytes).toString()).toBe(review);
    expect(masked.source.sha256).toBe(kept.source.sha256);
    expect(masked.source.textSha256).not.toBe(kept.source.textSha256);
  });

  it('stays as it is for a tenant who keeps personal data', async () => {
    const { text, faults } = await read('review.md', review, 'keep');
    expect(text).toBe(review);
    expect(faults).toEqual([]);
  });

  it('leaves the companies and products of a table their names, and masks the person of the same row', async () => {
    const csv = 'company,metric,value,contact\nSakura Marlow,revenue,46,Ottilie Brandt\n';
    const { passages } = await read('firms.csv', csv);
    expect(passages[0]?.fields).toEqual({
      company: 'Sakura Marlow',
      metric: 'revenue',
      value: '46',
      contact: '[name A]',
    });
    const { text } = await read('complaints.csv', csv.replace('company', 'customer'));
    expect(text).toContain('[name A],revenue,46,[name B]');
  });

  it('has none in cells, headings, title, address and place either', async () => {
    const csv = 'customer_name,email,note\nOttilie Brandt,o.brandt@kaltwasser.example,"says ""too dear"""\n';
    const rows = await read('list of o.brandt@kaltwasser.example.csv', csv);
    expect(rows.passages[0]?.fields).toEqual({ customer_name: '[name A]', email: '[e-mail]', note: 'says "too dear"' });
    expect(JSON.stringify(rows)).not.toMatch(/brandt/iu);
    const page = '# Letter of Mr. Halloran\n\n## mail: halloran@post.example\n\nThe refund took 31 days.\n';
    const letter = await read('letter.md', page, undefined, { url: 'https://x.example/?m=halloran@post.example' });
    expect(JSON.stringify(letter)).not.toMatch(/halloran/iu);
    expect(letter.source.url).toBe('https://x.example/?m=[e-mail]');
  });

  it('shows nothing in what is told of files that are left out', async () => {
    const folder = await scratchFolder({ 'a.md': review, 'scan of jane@post.example (1).exe': 'x' });
    const { faults } = await readCorpusFolder(folder);
    expect(faults.map(({ location }) => location).sort()).toEqual(['a.md', 'scan of [e-mail] (1).exe']);
  });

  it('reads the samples without a loss: nobody in them is private', async () => {
    for (const name of ['durable-workflows', 'skill-gaming-us'] as const) {
      const { faults } = await readCorpusFolder(samplePath(name).corpus);
      expect(faults.filter(({ code }) => code === 'text.personal-data')).toEqual([]);
    }
  });
});

describe('labelled texts in any order', () => {
  const texts = readLabelledTexts('tuning').filter(({ text }) => !text.includes('\n'));

  it('make documents whose passages are slices, and in which no labelled address, number or id is left', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(texts, { minLength: 2, maxLength: 30 }), async chosen => {
        const document = await read('a.md', chosen.map(({ text }) => text).join('\n\n'));
        for (const { text, start, end } of document.passages) expect(document.text.slice(start, end)).toBe(text);
        const hidden = chosen.flatMap(({ text, places }) =>
          places.filter(({ kind }) => kind !== 'name').map(place => text.slice(place.start, place.end)),
        );
        expect(hidden.filter(word => document.text.includes(word))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

async function read(
  fileName: string,
  content: string,
  personalData?: 'keep',
  stated: { url?: string } = {},
): Promise<CorpusDocument> {
  const bytes = Buffer.from(content);
  const document = await documentOf({ location: fileName, fileName, bytes, retrievedAt: null, personalData }, stated);
  if ('refused' in document) throw new Error(document.refused.detail);
  return document;
}
