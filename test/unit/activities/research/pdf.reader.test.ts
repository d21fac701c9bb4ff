import { read, readAny, textsOf } from './read.js';
import { tinyPdf } from './tiny-pdf.js';

describe('the pdf reader', () => {
  it('puts lines together into paragraphs, page by page', async () => {
    const pages = [
      ['The market grew to', 'USD 5 billion in a long-', 'term trend.', '', 'A second paragraph.'],
      ['On page two.'],
    ];
    expect(textsOf(await read('a.pdf', tinyPdf({ pages })))).toEqual([
      'The market grew to USD 5 billion in a long-term trend.',
      'A second paragraph.',
      'On page two.',
    ]);
  });

  it('takes title, author and date from the document', async () => {
    const info = { Title: 'Report', Author: 'Acme', CreationDate: 'D:20260514120000Z' };
    const { metadata } = await read('a.pdf', tinyPdf({ pages: [['Text.']], info }));
    expect(metadata).toEqual({ title: 'Report', publisher: 'Acme', published: 'D:20260514120000Z' });
  });

  it.each([
    ['is damaged', Buffer.from('%PDF-1.7 garbage'), 'pdf.broken'],
    ['is no PDF', 'just words', 'pdf.broken'],
    ['is cut off', tinyPdf({ pages: [['Text.']] }).subarray(0, 60), 'pdf.broken'],
    ['has a password', tinyPdf({ pages: [['Text.']], isEncrypted: true }), 'pdf.encrypted'],
    ['has no text layer', tinyPdf({ pages: [[]] }), 'pdf.no-text'],
  ])('refuses a file that %s', async (_, content, code) => {
    expect(await readAny('a.pdf', content)).toEqual({ refused: { code, detail: expect.any(String) } });
  });
});
