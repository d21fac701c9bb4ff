import { parse } from 'yaml';
import { pickMetadata, type StatedMetadata } from '#activities/research/corpus/stated-metadata';
import { linesOf } from '#activities/research/text/lines-of';

export interface FrontMatter {
  readonly metadata: StatedMetadata;
  /** Where the text proper begins. */
  readonly bodyStart: number;
}

const longest = 64 * 1024;

/** What stands above the text: YAML between `---` lines, or at least two lines such as "Published: 2026-05-14". */
export function readFrontMatter(text: string): FrontMatter {
  return fenced(text) ?? plainLines(text) ?? { metadata: {}, bodyStart: 0 };
}

function fenced(text: string): FrontMatter | null {
  const opening = /^\s*---[ \t]*\r?\n/.exec(text.slice(0, 200));
  if (!opening) return null;
  const rest = text.slice(opening[0].length, longest);
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(rest.replaceAll('\r', ' '));
  if (!closing) return null;
  const bodyStart = opening[0].length + closing.index + closing[0].length;
  return { metadata: pickMetadata(yamlEntries(rest.slice(0, closing.index))), bodyStart };
}

/** Titles with an unquoted colon are no YAML, yet everybody writes them. */
function yamlEntries(block: string): (readonly [string, unknown])[] {
  try {
    const value: unknown = parse(block, { maxAliasCount: 20, logLevel: 'error' });
    return value && typeof value === 'object' ? Object.entries(value) : [];
  } catch {
    return [...linesOf(block)].map(line => pairOf(block.slice(line.start, line.end))).filter(pair => pair !== null);
  }
}

function plainLines(text: string): FrontMatter | null {
  const pairs: (readonly [string, string])[] = [];
  let bodyStart = 0;
  for (const line of linesOf(text)) {
    const pair = pairOf(text.slice(line.start, Math.min(line.end, line.start + 600)));
    if (!pair || pairs.length > 30) break;
    pairs.push(pair);
    bodyStart = line.end;
  }
  const metadata = pickMetadata(pairs);
  return Object.keys(metadata).length >= 2 ? { metadata, bodyStart } : null;
}

function pairOf(line: string): readonly [string, string] | null {
  const match = /^\s*([A-Za-z][A-Za-z _-]{1,24}):[ \t]+(\S.*)$/.exec(line);
  const value = match?.[2]?.trim().replace(/^(["'])(.*)\1$/, '$2');
  return match?.[1] && value ? [match[1], value] : null;
}
