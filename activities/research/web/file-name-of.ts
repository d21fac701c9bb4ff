import { extname } from 'node:path/posix';
import { corpusLimits } from '#activities/research/corpus/limits';
import { decodeText } from '#activities/research/text/decode-text';
import type { FetchedResponse } from '#infra/http/safe-fetch';

/** Types that are read, by the file name that tells the reader. */
const named: Readonly<Record<string, readonly string[]>> = {
  'page.html': ['text/html', 'application/xhtml+xml'],
  'report.pdf': ['application/pdf', 'application/x-pdf'],
  'rows.csv': ['text/csv', 'application/csv', 'text/x-csv', 'text/comma-separated-values'],
  'rows.tsv': ['text/tab-separated-values'],
  'rows.json': [
    'application/json',
    'text/json',
    'application/ld+json',
    'application/geo+json',
    'application/vnd.api+json',
  ],
  'rows.jsonl': ['application/jsonl', 'application/x-ndjson', 'application/ndjson', 'application/json-lines'],
  'text.md': ['text/markdown', 'text/x-markdown'],
};
const byType = new Map(Object.entries(named).flatMap(([name, types]) => types.map(type => [type, name] as const)));

/** Types that say little: the bytes and the address decide. */
const vague = [
  'text/plain',
  'application/octet-stream',
  'binary/octet-stream',
  'application/x-download',
  'application/force-download',
];

/** What a site is asked for. */
export const readableTypes: readonly string[] = [...byType.keys(), ...vague];

const byEnding: Readonly<Record<string, string>> = {
  '.csv': 'rows.csv',
  '.tsv': 'rows.tsv',
  '.json': 'rows.json',
  '.jsonl': 'rows.jsonl',
  '.ndjson': 'rows.jsonl',
  '.md': 'text.md',
  '.markdown': 'text.md',
};

/** Under what name it is kept; null for what no reader reads. Content that gives itself away wins over what was stated. */
export function fileNameOf({
  mediaType,
  url,
  bytes,
}: Pick<FetchedResponse, 'mediaType' | 'url' | 'bytes'>): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024));
  if (/^\s{0,100}%PDF-/.test(head)) return 'report.pdf';
  const stated = byType.get(mediaType);
  if (stated) return stated === 'report.pdf' ? null : stated;
  if (isMarkup(head)) return 'page.html';
  const decoded = decodeText(bytes);
  if ('refused' in decoded) return null;
  return byEnding[extname(new URL(url).pathname).toLowerCase()] ?? (isJson(decoded.text) ? 'rows.json' : 'text.txt');
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text) || text.length > corpusLimits.jsonBytes) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 has a zero in every other byte. */
function isMarkup(head: string): boolean {
  const start = head
    .replaceAll('\0', '')
    .replace(/^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*/, '');
  return /^<(?:!doctype html|html|head|body)[\s>]/i.test(start);
}
