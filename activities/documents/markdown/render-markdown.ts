import type { Mrd } from '#shared/contracts/mrd';
import { createReading } from '../reading/reading.js';
import { appendix } from './appendix.js';
import { contents, face } from './face.js';
import { blocks } from './md.js';
import { sectionChapter } from './section-chapter.js';

/** The document as CommonMark with GitHub tables. Pure: equal documents give equal bytes. */
export function renderMarkdown(mrd: Mrd): string {
  const reading = createReading(mrd);
  const chapters = mrd.sections.map((section, index) => sectionChapter(reading, section, index + 1));
  return `${blocks([face(mrd), contents(mrd), ...chapters, appendix(reading)]).text}\n`;
}
