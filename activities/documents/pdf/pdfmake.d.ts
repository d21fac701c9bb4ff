declare module 'pdfmake' {
  import type { PdfDefinition } from '#activities/documents/pdf/pdf-content';

  type Style = 'normal' | 'bold' | 'italics' | 'bolditalics';

  /** One for the whole process. */
  const pdfmake: {
    setFonts(files: Readonly<Record<string, Readonly<Record<Style, string>>>>): void;
    setUrlAccessPolicy(isAllowed: (url: string) => boolean): void;
    setLocalAccessPolicy(isAllowed: (path: string) => boolean): void;
    createPdf(definition: PdfDefinition): { getBuffer(): Promise<Buffer> };
  };
  export default pdfmake;
}
