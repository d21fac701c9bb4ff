import type { PersonalSpan } from '#activities/research/personal-data/personal-span';
import type { ReplacedText } from '#activities/research/personal-data/replaced-text';

/** What of a document may be shown to anybody, beside the document that names people. */
export interface ShownText extends ReplacedText {
  /** Words about the document without anything personal of it; `known`: what the reader said himself and may see again. */
  shownOf(words: string, known?: string): string;
}

/** Shorter parts of a name are initials, or words of a language. */
const shortest = 3;
const escaped = /[\\^$.*+?()[\]{}|]/gu;

/** The text with marks, and what leads from the text without them to it. Spans in order and apart. */
export function shownText(
  text: string,
  replaced: ReplacedText,
  { spans, markOf }: { readonly spans: readonly PersonalSpan[]; readonly markOf: (span: PersonalSpan) => string },
): ShownText {
  let prepared: ReadonlyMap<string, string> | null = null;
  const marks = () => {
    prepared ??= marksByWords(text, spans, markOf);
    return prepared;
  };
  return { ...replaced, shownOf: (words, known = '') => masked(words, known.toLowerCase(), marks()) };
}

/** Names and each part of them, numbers and addresses, in lower case. */
function marksByWords(
  text: string,
  spans: readonly PersonalSpan[],
  markOf: (span: PersonalSpan) => string,
): Map<string, string> {
  const marks = new Map<string, string>();
  for (const span of spans) {
    const written = text.slice(span.start, span.end).toLowerCase();
    const parts = span.kind === 'name' ? written.split(/[\s-]+/u) : [];
    for (const part of [written, ...parts])
      if (part.length >= shortest && !marks.has(part)) marks.set(part, markOf(span));
  }
  return marks;
}

function partsOf(words: string): string[] {
  return words.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function masked(words: string, known: string, marks: ReadonlyMap<string, string>): string {
  const own = words.toLowerCase();
  const said = new Set(partsOf(known));
  const found = [...marks.keys()].filter(part => own.includes(part) && !partsOf(part).every(each => said.has(each)));
  if (found.length === 0) return words;
  const longestFirst = found.sort((one, other) => other.length - one.length);
  const any = longestFirst.map(part => part.replace(escaped, '\\$&')).join('|');
  return words.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu'),
    part => marks.get(part.toLowerCase()) ?? part,
  );
}
