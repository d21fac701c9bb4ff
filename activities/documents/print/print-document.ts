import type { Mrd } from '#shared/contracts/mrd';
import { createReading } from '../reading/reading.js';
import { appendixBlocks } from './appendix-blocks.js';
import type { PrintDocument } from './block.js';
import { contentsBlock } from './contents-block.js';
import { faceBlocks } from './face-blocks.js';
import { legendBlocks } from './legend-blocks.js';
import { printableText } from './printable-text.js';
import { sectionBlocks } from './section-blocks.js';

/** Letters that fit on a line at the foot of a page, however wide they are. */
const longestName = 56;

/** The document as blocks for paper. Pure; all text in it is harmless. */
export function printDocument(mrd: Mrd): PrintDocument {
  const reading = createReading(mrd);
  const name = printableText(mrd.title);
  return {
    title: `${name} – market requirements document`,
    name: name.length <= longestName ? name : `${name.slice(0, longestName - 1).trimEnd()}…`,
    subject: `Market requirements document, ${mrd.status}, content hash ${mrd.contentHash}`,
    language: 'en',
    createdAt: mrd.generatedAt,
    blocks: [
      ...faceBlocks(mrd),
      contentsBlock(mrd),
      ...legendBlocks,
      ...mrd.sections.flatMap((section, index) => sectionBlocks(reading, section, index + 1)),
      ...appendixBlocks(reading),
    ],
  };
}
