import { readTitle } from '#activities/research/corpus/byline';
import { mergeMetadata } from '#activities/research/corpus/stated-metadata';
import { defineReader } from '#activities/research/readers/define-reader';
import { decodeText } from '#activities/research/text/decode-text';
import { readFrontMatter } from '#activities/research/text/front-matter';
import { scanProse } from '#activities/research/text/prose-scanner';

export default defineReader({
  name: 'plain-text',
  mediaType: 'text/plain',
  extensions: ['txt', 'text'],
  read(bytes) {
    const decoded = decodeText(bytes);
    if ('refused' in decoded) return decoded;
    const { text } = decoded;
    const { metadata, bodyStart } = readFrontMatter(text);
    const title = readTitle(text.slice(bodyStart, bodyStart + 1_000));
    const from = title === null ? bodyStart : text.indexOf(title, bodyStart) + title.length;
    const scanned = scanProse(text, { from, isMarkdown: false });
    const named = title ?? scanned.firstHeading;
    const heading = named ? { title: named } : {};
    return {
      text,
      passages: scanned.passages,
      metadata: mergeMetadata(metadata, heading),
      faults: [...decoded.faults, ...scanned.faults],
    };
  },
});
