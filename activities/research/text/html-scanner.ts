import { Parser } from 'htmlparser2';
import { corpusLimits } from '#activities/research/corpus/limits';
import type { StatedMetadata } from '#activities/research/corpus/stated-metadata';
import type { DraftPassage, ReadingFault } from '#activities/research/readers/define-reader';
import { HeadingTrail } from '#activities/research/text/heading-trail';
import { HtmlMetadata } from '#activities/research/text/html-metadata';
import { blocks, isLeftOut, voids } from '#activities/research/text/html-rules';
import { HtmlTable } from '#activities/research/text/html-table';
import { PassageList } from '#activities/research/text/passage-list';
import type { PassageKind } from '#shared/contracts/source';
import { withoutInvisible } from '#shared/text/invisible';

interface ScannedHtml {
  readonly text: string;
  readonly passages: readonly DraftPassage[];
  readonly metadata: StatedMetadata;
  readonly faults: readonly ReadingFault[];
}

interface Block {
  readonly text: string;
  readonly kind: PassageKind | null;
  readonly headings: readonly string[];
  readonly fields: Record<string, string> | null;
}

type Attributes = Readonly<Record<string, string>>;

/** Depth is looked at between pieces of this length. */
const chunk = 8 * 1024;

/** The words of a page, one block a line. Reads tags as they come and keeps no tree, so that depth costs nothing. */
export function scanHtml(html: string): ScannedHtml {
  const scanner = new HtmlScanner();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => scanner.open(name, attributes),
      onclosetag: name => scanner.close(name),
      ontext: text => scanner.text(text),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  for (let at = 0; at < html.length && !scanner.isTooDeep; at += chunk) parser.write(html.slice(at, at + chunk));
  parser.end();
  return scanner.end();
}

class HtmlScanner {
  readonly #blocks: Block[] = [];
  readonly #trail = new HeadingTrail();
  readonly #metadata = new HtmlMetadata();
  readonly #tables: HtmlTable[] = [];
  /** Names of the open elements from the one that is left out downwards. */
  #skipped: string[] = [];
  #buffer: string[] = [];
  #depth = 0;
  isTooDeep = false;
  #script: string[] | null = null;
  #isTitle = false;
  #items = 0;
  #quotes = 0;
  #code = { pre: 0, isCode: false };
  #cell: { isHeader: boolean; span: number } | null = null;

  open(name: string, attributes: Attributes): void {
    this.#depth += 1;
    this.isTooDeep ||= this.#depth > corpusLimits.htmlDepth;
    this.#metadata.take(name, attributes);
    if (name === 'title') this.#isTitle = this.#skipped.every(skipped => skipped === 'head');
    if (name === 'script' && /ld\+json/i.test(attributes['type'] ?? '')) this.#script = [];
    if (this.#skipped.length > 0) this.#skip(name);
    else if (isLeftOut(name, attributes)) this.#beginSkip(name);
    else this.#enter(name, attributes);
  }

  close(name: string): void {
    this.#depth -= 1;
    if (name === 'title') this.#isTitle = false;
    if (name === 'script') this.#endScript();
    if (this.#skipped.length > 0) {
      const at = this.#skipped.lastIndexOf(name);
      if (at >= 0) this.#skipped.length = at;
    } else this.#leave(name);
  }

  text(text: string): void {
    if (this.#isTitle) this.#metadata.takeTitle(text);
    else if (this.#script) this.#script.push(text);
    else if (this.#skipped.length === 0) this.#buffer.push(text);
  }

  end(): ScannedHtml {
    this.#flush();
    const text = this.#blocks.map(block => block.text).join('\n');
    const list = new PassageList(text);
    let start = 0;
    for (const block of this.#blocks) {
      const range = { start, end: start + block.text.length };
      start = range.end + 1;
      const { kind, headings, fields } = block;
      if (kind && fields) list.addRow({ ...range, kind, headings, fields });
      else if (kind) list.addProse(range, kind, headings);
    }
    const metadata = this.#metadata.stated(this.#trail.first);
    return { text, passages: list.passages, metadata, faults: [...list.faults, ...this.#depthFault] };
  }

  get #depthFault(): ReadingFault[] {
    if (!this.isTooDeep) return [];
    const detail = `its elements nest deeper than ${corpusLimits.htmlDepth} levels; only what comes before is read`;
    return [{ code: 'html.too-deep', detail }];
  }

  /** `head` ends where the body begins even when nobody closes it. */
  #skip(name: string): void {
    if (name === 'body' && this.#skipped[0] === 'head') this.#skipped = [];
    else if (!voids.has(name)) this.#skipped.push(name);
  }

  #beginSkip(name: string): void {
    if (blocks.has(name)) this.#flush();
    if (!voids.has(name)) this.#skipped = [name];
  }

  #enter(name: string, attributes: Attributes): void {
    // A table inside a cell is a layout: the cell's own words become a block before it.
    if (name === 'table') this.#cell = null;
    if (blocks.has(name)) this.#flush();
    if (name === 'li') this.#items += 1;
    else if (name === 'blockquote') this.#quotes += 1;
    else if (name === 'pre') this.#code.pre += 1;
    else if (name === 'code') this.#code.isCode = this.#code.pre > 0;
    else if (name === 'table') this.#tables.push(new HtmlTable());
    else if (name === 'thead') this.#setHead(true);
    else if (name === 'td' || name === 'th') this.#beginCell(name === 'th', attributes);
  }

  #leave(name: string): void {
    if (/^h[1-6]$/.test(name)) this.#flushHeading(Number(name[1]));
    else if (name === 'td' || name === 'th') this.#endCell();
    else if (name === 'tr') this.#endRow();
    else if (blocks.has(name)) this.#endBlock(name);
  }

  #endBlock(name: string): void {
    this.#flush();
    if (name === 'li') this.#items = Math.max(0, this.#items - 1);
    else if (name === 'blockquote') this.#quotes = Math.max(0, this.#quotes - 1);
    else if (name === 'pre') this.#code = { pre: Math.max(0, this.#code.pre - 1), isCode: false };
    else if (name === 'table') this.#tables.pop();
    else if (name === 'thead') this.#setHead(false);
  }

  #beginCell(isHeader: boolean, attributes: Attributes): void {
    this.#flush();
    this.#cell = { isHeader, span: Number(attributes['colspan']) || 1 };
  }

  /** Blocks inside a cell stay in its line; a table in a cell has ended the cell and goes on by itself. */
  #endCell(): void {
    const table = this.#tables.at(-1);
    if (!table || !this.#cell) {
      this.#flush();
      return;
    }
    table.addCell(this.#taken(), this.#cell.isHeader, this.#cell.span);
    this.#cell = null;
  }

  #endRow(): void {
    if (this.#cell) this.#endCell();
    const row = this.#tables.at(-1)?.endRow();
    if (row) this.#add({ text: row.line, kind: row.fields ? 'table-row' : null, fields: row.fields });
  }

  #setHead(value: boolean): void {
    const table = this.#tables.at(-1);
    if (table) table.inHead = value;
  }

  #flushHeading(level: number): void {
    const text = this.#taken();
    if (this.#cell || !text) return;
    this.#trail.enter(level, text);
    this.#add({ text, kind: null, fields: null });
  }

  #flush(): void {
    if (this.#cell) {
      this.#buffer.push(' ');
      return;
    }
    const text = this.#taken();
    if (!text) return;
    const kind = this.#items > 0 ? 'list-item' : this.#quotes > 0 ? 'quote' : 'prose';
    this.#add({ text, kind: this.#code.isCode ? null : kind, fields: null });
  }

  #add({ text, kind, fields }: Omit<Block, 'headings'>): void {
    this.#blocks.push({ text, kind: this.#trail.isAnnotation ? null : kind, headings: this.#trail.path, fields });
  }

  #taken(): string {
    const text = withoutInvisible(this.#buffer.join('')).replace(/\s+/g, ' ').trim();
    this.#buffer = [];
    return text;
  }

  #endScript(): void {
    if (this.#script) this.#metadata.takeLinkedData(this.#script.join(''));
    this.#script = null;
  }
}
