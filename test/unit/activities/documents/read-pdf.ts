import { getDocumentProxy } from 'unpdf';

export interface PdfPiece {
  readonly text: string;
  /** Of its left end and its right end, in points from the left edge. */
  readonly from: number;
  readonly to: number;
  /** Of its baseline, in points from the foot of the page. */
  readonly y: number;
  readonly page: number;
}

export interface ReadPdf {
  readonly pages: number;
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: string | null;
  readonly bookmarks: readonly string[];
  readonly pieces: readonly PdfPiece[];
  /** All of its links: the named place within the file, or what else it asks for. */
  readonly links: readonly string[];
  /** Whether anything in it would run or open by itself. */
  readonly isActive: boolean;
  readonly places: readonly string[];
}

/** A PDF as an independent reader sees it. */
export async function readPdf(file: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(Uint8Array.from(file), { verbosity: 0 });
  try {
    const { info } = await pdf.getMetadata();
    const pieces: PdfPiece[] = [];
    const links: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      for (const item of items) if ('str' in item) pieces.push(pieceOf(item, number));
      for (const { dest, url, action, unsafeUrl } of await page.getAnnotations())
        links.push(typeof dest === 'string' ? dest : `! ${url ?? unsafeUrl ?? action}`);
    }
    const outline = (await pdf.getOutline()) ?? [];
    return {
      pages: pdf.numPages,
      info: info as Record<string, unknown>,
      language: (info as { Language?: string }).Language ?? null,
      bookmarks: outline.flatMap(({ title, items }) => [title, ...items.map((item: { title: string }) => item.title)]),
      pieces,
      links,
      isActive: [await pdf.getJSActions(), await pdf.getOpenAction(), await pdf.getAttachments()].some(Boolean),
      places: Object.keys(await pdf.getDestinations()),
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

function pieceOf(
  { str, transform, width }: { str: string; transform: unknown[]; width: number },
  page: number,
): PdfPiece {
  const from = Number(transform[4]);
  return { text: str, from, to: from + width, y: Number(transform[5]), page };
}

/** What it says, without feet of pages, line breaks and spaces, which the layout chooses. */
export function said({ pieces }: ReadPdf): string {
  return squeezed(
    pieces
      .filter(({ y }) => y > 50)
      .map(({ text }) => text)
      .join(''),
  );
}

export function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}
