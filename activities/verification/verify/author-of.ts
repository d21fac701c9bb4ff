import type { OpenedSource } from '#activities/verification/evidence/library';
import { oncePer } from '#activities/verification/verify/once-per';
import { type Statement, statementOf } from '#activities/verification/verify/statement';
import { calendarWords } from '#shared/text/name-words';

/** Who wrote a document: "we" and "our" of its sentences. */
export interface Author {
  /** The names of its byline and its publisher. */
  readonly names: Statement;
  /** It speaks of its own matters throughout, as memos and announcements do. */
  readonly isSubject: boolean;
}

/** A byline is short, and so often one says "we" of oneself in what is about oneself. */
const longestByline = 200;
const leastOwn = 4;
const longest = 20_000;

const capitalised = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*(?:['’-]\p{L}+)*/gu;
const own = /(?<!\p{L})(?:[Ww]e|[Oo]urs?|us|[Oo]urselves)(?![\p{L}])/gu;

export const authorOf: (of: OpenedSource) => Author = oncePer(read);

function read({ source, passages, text }: OpenedSource): Author {
  const first = passages.find(({ kind }) => kind === 'prose')?.text ?? '';
  const byline = first.length <= longestByline && !/[.!?]["”’)*_]*$/u.test(first.trim()) ? first : '';
  const names = Array.from(`${byline}\n${source.publisher ?? ''}`.matchAll(capitalised), ([name]) => name);
  const said = withoutQuotes(text.slice(0, longest)).match(own) ?? [];
  return {
    names: statementOf(names.filter(name => !calendarWords.has(name.toLowerCase())).join('\n'), []),
    isSubject: said.length >= leastOwn,
  };
}

const quoted = /["“][^"“”]{0,600}["”]/gu;

function withoutQuotes(text: string): string {
  return text.replace(quoted, ' ');
}

/** "We", "our" and "us" outside of what it quotes. */
export function speaksOfAuthor({ text }: Statement): boolean {
  return withoutQuotes(text).search(own) >= 0;
}
