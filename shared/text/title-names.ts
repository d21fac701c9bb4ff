import { findNames } from '#shared/text/names';

/** Longer runs of capitals are a heading written in capitals, not a name. */
const maxWords = 4;

/**
 * Whom a title is about, when it opens with that name and names nobody else; null otherwise. A name further on is an
 * object, a buyer or half of a word: "Acmebikes sold to Globex-backed fund" says nothing about Globex.
 */
export function subjectOfTitle(title: string): string | null {
  const [only, ...others] = namesInTitle(title);
  if (only === undefined || others.length > 0 || !title.startsWith(only)) return null;
  return /^(?:$|[\s:,|'’]|\.(?:\s|$))/u.test(title.slice(only.length)) ? only : null;
}

function namesInTitle(title: string): string[] {
  return [
    ...new Set(
      findNames(`${title}.`)
        .map(name => name.text)
        .filter(name => name.split(/\s+/u).length <= maxWords),
    ),
  ];
}
