import { defineReader } from '#activities/research/readers/define-reader';
import { decodeHtml } from '#activities/research/text/decode-html';
import { decodeText } from '#activities/research/text/decode-text';
import { scanHtml } from '#activities/research/text/html-scanner';

export default defineReader({
  name: 'html',
  mediaType: 'text/html',
  extensions: ['html', 'htm', 'xhtml'],
  read(bytes) {
    const decoded = decodeHtml(bytes) ?? decodeText(bytes);
    if ('refused' in decoded) return decoded;
    const scanned = scanHtml(decoded.text);
    return { ...scanned, faults: [...decoded.faults, ...scanned.faults] };
  },
});
