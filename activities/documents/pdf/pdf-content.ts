/** The part of pdfmake's document language that is used here; its own types would bring those of a browser along. */
export interface PdfText extends PdfStyle {
  text: string | PdfText[];
  id?: string;
  linkToDestination?: string;
  /** Prints the number of the page on which the node of this id stands. */
  pageReference?: string;
  outline?: boolean;
  outlineText?: string;
  outlineParentId?: string;
}

export interface PdfStyle {
  style?: string;
  font?: string;
  fontSize?: number;
  lineHeight?: number;
  characterSpacing?: number;
  bold?: boolean;
  italics?: boolean;
  color?: string;
  background?: string;
  alignment?: 'left' | 'right';
  /** Left, top, right, bottom, in points. */
  margin?: [number, number, number, number];
}

interface Placed extends PdfStyle {
  width?: number;
  pageBreak?: 'before' | 'after';
  /** Kept on one page; what does not fit on one is cut off. */
  unbreakable?: boolean;
  /** Used for the points that must be left on the page below its top. */
  headlineLevel?: number;
}

export interface PdfCell {
  fillColor?: string;
  colSpan?: number;
}

export interface PdfLayout {
  hLineWidth?: (index: number) => number;
  vLineWidth?: (index: number) => number;
  hLineColor?: (index: number) => string;
  vLineColor?: (index: number) => string;
  paddingLeft?: () => number;
  paddingRight?: () => number;
  paddingTop?: () => number;
  paddingBottom?: () => number;
}

export type PdfContent = Placed &
  (
    | PdfText
    | { pageReference: string }
    | { stack: PdfContent[] }
    | { columns: PdfContent[] }
    | { ul: PdfContent[] }
    | { svg: string }
    | { table: PdfTableBody; layout: PdfLayout }
  );

export interface PdfTableBody {
  headerRows?: number;
  keepWithHeaderRows?: number;
  dontBreakRows?: boolean;
  widths: number[];
  body: (PdfCell & PdfContent)[][];
}

export interface PdfDefinition {
  info: { title: string; subject: string; creator: string; producer: string; creationDate: Date; modDate: Date };
  version: '1.7';
  language: string;
  displayTitle: boolean;
  pageSize: string;
  pageMargins: [number, number, number, number];
  defaultStyle: PdfStyle;
  styles: Record<string, PdfStyle>;
  content: PdfContent[];
  pageBreakBefore(node: { headlineLevel?: number; startPosition: { verticalRatio: number } }): boolean;
  footer(page: number, count: number): PdfContent;
}
