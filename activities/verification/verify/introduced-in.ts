import type { OpenedSource } from '#activities/verification/evidence/library';
import { isCommon } from '#activities/verification/verify/common-words';
import { oncePer } from '#activities/verification/verify/once-per';
import { type Statement, statementOf } from '#activities/verification/verify/statement';
import { nameTokens } from '#shared/text/name-tokens';
import { findNames, type Name } from '#shared/text/names';
import { splitSentences } from '#shared/text/sentences';

/** Whom a document is about it introduces in its byline and its first paragraphs: so many of them, */
const opening = 3;
/** and no further than this. */
const longest = 800;
/** What stands there in lower case, or with a capital, shows in this much of the whole. */
const longestWhole = 20_000;

/** The names that a document of prose introduces at its beginning: "we", "the firm" and "the study" of its sentences. */
export const introducedIn = oncePer((opened: OpenedSource): Statement => statementOf(read(opened).join('\n'), []));

function read({ passages }: OpenedSource): string[] {
  if (passages.some(({ fields, kind }) => Object.keys(fields).length > 0 && kind !== 'table-row')) return [];
  const first = passages.findIndex(({ kind }) => kind === 'prose');
  const texts = passages.map(({ text }) => text);
  const end = Math.min(
    longest,
    texts.slice(0, first + opening).reduce((sum, text) => sum + text.length + 2, 0),
  );
  const whole = texts.join('\n\n').slice(0, longestWhole);
  return [...findNames(whole), ...firstWords(whole)].filter(name => name.end <= end).map(({ text }) => text);
}

/** "Acme ran two billion jobs": a first word that the document never writes in lower case, and that is no ordinary one. */
function firstWords(whole: string): Name[] {
  const lower = new Set(Array.from(whole.matchAll(/(?<![\p{L}\p{N}])\p{Ll}\p{L}+/gu), ([text]) => text));
  return splitSentences(whole).flatMap(sentence =>
    nameTokens(sentence.text)
      .slice(0, 1)
      .filter(({ text }) => /^\p{Lu}\p{L}{2,}$/u.test(text) && !lower.has(text.toLowerCase()) && !isCommon(text))
      .map(({ start, end, text }) => ({ start: sentence.start + start, end: sentence.start + end, text })),
  );
}
