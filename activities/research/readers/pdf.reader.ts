import { getDocumentProxy } from 'unpdf';
import { corpusLimits } from '#activities/research/corpus/limits';
import { pickMetadata, type StatedMetadata } from '#activities/research/corpus/stated-metadata';
import { defineReader, type Refusal, refuse } from '#activities/research/readers/define-reader';
import { PassageList } from '#activities/research/text/passage-list';
import { paragraphsOf } from '#activities/research/text/pdf-paragraphs';
import { withoutInvisible } from '#shared/text/invisible';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

export default defineReader({
  name: 'pdf',
  mediaType: 'application/pdf',
  extensions: ['pdf'],
  async read(bytes) {
    try {
      // The parser takes the buffer away from its owner, hence the copy.
      const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
      try {
        return await readPdf(pdf);
      } finally {
        await pdf.loadingTask.destroy();
      }
    } catch (cause) {
      return refusalFor(cause);
    }
  },
});

async function readPdf(pdf: Pdf) {
  const pages = Math.min(pdf.numPages, corpusLimits.pdfPages);
  const paragraphs: string[] = [];
  for (let page = 1; page <= pages; page += 1) paragraphs.push(...(await paragraphsOnPage(pdf, page)));
  if (paragraphs.length === 0)
    return refuse('pdf.no-text', 'it has no text layer; a scan needs text recognition first');
  const text = paragraphs.join('\n\n');
  const list = new PassageList(text);
  let start = 0;
  for (const paragraph of paragraphs) {
    list.addProse({ start, end: start + paragraph.length }, 'prose', []);
    start += paragraph.length + 2;
  }
  const cut =
    pdf.numPages > pages ? [{ code: 'pdf.too-many-pages', detail: `only its first ${pages} pages are read` }] : [];
  return { text, passages: list.passages, metadata: await metadataOf(pdf), faults: [...list.faults, ...cut] };
}

async function paragraphsOnPage(pdf: Pdf, number: number): Promise<string[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  const runs = items
    .filter(item => 'str' in item)
    .map(({ str, transform, height, hasEOL }) => ({
      text: withoutInvisible(str),
      y: Number(transform[5]),
      height,
      endsLine: hasEOL,
    }));
  return paragraphsOf(runs);
}

async function metadataOf(pdf: Pdf): Promise<StatedMetadata> {
  const { info } = await pdf.getMetadata();
  const { Title, Author, CreationDate } = info as Readonly<Record<string, unknown>>;
  return pickMetadata([
    ['title', Title],
    ['author', Author],
    ['published', CreationDate],
  ]);
}

function refusalFor(cause: unknown): Refusal {
  if (cause instanceof Error && cause.name === 'PasswordException') {
    return refuse('pdf.encrypted', 'it is protected by a password; save a copy without one');
  }
  return refuse('pdf.broken', 'it is damaged or no PDF');
}
