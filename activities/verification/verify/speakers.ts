/** A publication by what it is, with what it is about in front: "the California gaming law blog". */
const publication =
  'blog|newspaper|paper|magazine|site|website|journal|newsletter|portal|forum|guide|note|digest|explainer|bulletin|weekly|report|article|listing|study|survey';
const says =
  'notes?|says?|said|writes?|wrote|explains?|reports?|states?|adds?|finds?|found|lists?|names?|counts?|sorts?|holds?|puts?|gives?|tells?|recounts?|concedes?|asserts?|warns?';
const speaker = new RegExp(
  `(?<!\\p{L})(?:the|an?)\\s(?:[^\\s,.;:]+\\s){1,5}?(?:${publication})(?:['’]s\\s\\p{L}+(?=,)|(?=\\s(?:${says})(?!\\p{L})))`,
  'giu',
);

/** Does a place in a claim stand in the name of a publication that it cites? What is said lies elsewhere. */
export function isOfSpeaker({ start, end }: { readonly start: number; readonly end: number }, text: string): boolean {
  return Array.from(text.matchAll(speaker)).some(
    ({ index, 0: found }) => index <= start && end <= index + found.length,
  );
}
