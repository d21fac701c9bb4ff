import { mergeMetadata } from '#activities/research/corpus/stated-metadata';
import { defineReader } from '#activities/research/readers/define-reader';
import { decodeText } from '#activities/research/text/decode-text';
import { readFrontMatter } from '#activities/research/text/front-matter';
import { scanProse } from '#activities/research/text/prose-scanner';

export default defineReader({
  name: 'markdown',
  mediaType: 'text/markdown',
  extensions: ['md', 'markdown', 'mdx'],
  read(bytes) {
    const decoded = decodeText(bytes);
    if ('refused' in decoded) return decoded;
    const { text } = decoded;
    const { metadata, bodyStart } = readFrontMatter(text);
    const scanned = scanProse(text, { from: bodyStart, isMarkdown: true });
    const heading = scanned.firstHeading ? { title: scanned.firstHeading } : {};
    return {
      text,
      passages: scanned.passages,
      metadata: mergeMetadata(metadata, heading),
      faults: [...decoded.faults, ...scanned.faults],
    };
  },
});
