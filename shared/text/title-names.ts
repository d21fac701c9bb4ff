import { findNames } from '#shared/text/names';

/** Longer runs of capitals are a heading written in capitals, not a name. */
const maxWords = 4;

/** The different names in a title of a document. A title with one name is about it; with several it may be about any. */
export function namesInTitle(title: string): string[] {
  return [
    ...new Set(
      findNames(`${title}.`)
        .map(name => name.text)
        .filter(name => name.split(/\s+/u).length <= maxWords),
    ),
  ];
}
