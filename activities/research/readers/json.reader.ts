import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { corpusLimits } from '#activities/research/corpus/limits';
import { mergeMetadata, pickMetadata, type StatedMetadata } from '#activities/research/corpus/stated-metadata';
import { uniformMetadata } from '#activities/research/corpus/uniform-metadata';
import { defineReader, type Reading, type Refusal, refuse } from '#activities/research/readers/define-reader';
import { decodeText } from '#activities/research/text/decode-text';
import { withoutInvisibleEscapes } from '#activities/research/text/invisible-escapes';
import { addJsonRecords } from '#activities/research/text/json-records';
import { linesOf } from '#activities/research/text/lines-of';
import { PassageList } from '#activities/research/text/passage-list';

export default defineReader({
  name: 'json',
  mediaType: 'application/json',
  extensions: ['json', 'jsonl', 'ndjson'],
  read(bytes, location) {
    const decoded = decodeText(bytes);
    if ('refused' in decoded) return decoded;
    const text = withoutInvisibleEscapes(decoded.text);
    if (isTooDeep(text)) return refuse('json.too-deep', `it nests deeper than ${corpusLimits.jsonDepth} levels`);
    const reading = /l$|ndjson$/i.test(location) ? readLines(text) : readWhole(text);
    return 'refused' in reading ? reading : { ...reading, faults: [...decoded.faults, ...reading.faults] };
  },
});

function readWhole(text: string): Reading | Refusal {
  if (text.length > corpusLimits.jsonBytes) {
    return refuse('json.too-large', 'one JSON value of over 10 MB; use JSON lines (.jsonl) or several files');
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first || !root) {
    const looksLikeLines = /^\s*[{[].*[}\]]\s*\n\s*[{[]/.test(text.slice(0, 20_000));
    if (looksLikeLines) return readLines(text);
    return refuse('json.broken', `it is no valid JSON from character ${first?.offset ?? 0} on`);
  }
  const list = new PassageList(text);
  addJsonRecords(list, root, 0);
  return { text, passages: list.passages, metadata: metadataOf(root, list), faults: list.faults };
}

/** One value a line; a broken line costs only itself. */
function readLines(text: string): Reading {
  const list = new PassageList(text);
  let broken = 0;
  for (const line of linesOf(text)) {
    if (list.isFull) break;
    const errors: ParseError[] = [];
    const root = parseTree(text.slice(line.start, line.end), errors);
    if (root && errors.length === 0) addJsonRecords(list, root, line.start);
    else if (line.end > line.start) broken += 1;
  }
  const faults = broken === 0 ? [] : [{ code: 'json.broken-lines', detail: `${broken} lines are no valid JSON` }];
  return {
    text,
    passages: list.passages,
    metadata: uniformMetadata(list.passages),
    faults: [...list.faults, ...faults],
  };
}

function metadataOf(root: Node, list: PassageList): StatedMetadata {
  const members = root.type === 'object' ? (root.children ?? []) : [];
  const scalars = members.map(
    ({ children }) => [String(children?.[0]?.value), children?.[1]?.value as unknown] as const,
  );
  return mergeMetadata(pickMetadata(scalars), uniformMetadata(list.passages));
}

/** Counted beforehand, because the parser goes down by recursion and a hostile file would end the stack. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (isString && char === backslash) at += 1;
    else if (char === quote) isString = !isString;
    else if (!isString) depth += depthChange(char);
    if (depth > corpusLimits.jsonDepth) return true;
  }
  return false;
}

const quote = 0x22;
const backslash = 0x5c;

function depthChange(char: number): number {
  if (char === 0x5b || char === 0x7b) return 1;
  return char === 0x5d || char === 0x7d ? -1 : 0;
}
