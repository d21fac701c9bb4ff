import type { Line } from '../print/line.js';
import { bookmarkName, docxLine } from './docx-line.js';
import { type Xml, xml } from './xml.js';

/** Numbers the bookmarks of one file. */
export class Bookmarks {
  #count = 0;

  /** The line, with a bookmark around it if it has an anchor. */
  around(line: Line, anchor: string | null): Xml {
    if (anchor === null) return xml`${docxLine(line)}`;
    const id = this.#count++;
    return xml`<w:bookmarkStart w:id="${id}" w:name="${bookmarkName(anchor)}"/>${docxLine(line)}<w:bookmarkEnd w:id="${id}"/>`;
  }
}
