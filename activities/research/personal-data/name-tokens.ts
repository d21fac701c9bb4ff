/** One word of a name, as a text has it. */
export interface NameWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const wordForm = "\\p{Lu}[\\p{L}\\p{M}]*(?:['’](?![sS](?![\\p{L}]))\\p{L}+)*(?:-\\p{L}[\\p{L}\\p{M}]*)*";
/** A word with a capital, not within a longer word, an address or a path. */
export const capitalised = new RegExp(`(?<![\\p{L}\\p{N}@_/.#-])${wordForm}(?![\\p{N}@_])`, 'gu');
const particle =
  '(?:de la|de los|van der|van den|van de|von der|de|da|das|do|dos|del|della|di|du|van|von|zu|der|den|ter|ten|bin|bint|ibn|al|el|la|le|af|av|mac|y|st\\.)';
const next = new RegExp(
  `[ \\u00a0](?:(?<initial>\\p{Lu})(?:\\.|(?= \\p{Lu}))|(?:${particle} )?(?<word>${wordForm}))(?![\\p{N}@_])`,
  'uy',
);

/** What may follow a given name: initials and up to three capitalised words, on the same line. */
export function wordsAfter(text: string, from: number): NameWord[] {
  const found: NameWord[] = [];
  let at = from;
  while (found.length < 4) {
    next.lastIndex = at;
    const match = next.exec(text);
    if (!match) break;
    at += match[0].length;
    const { initial, word } = match.groups ?? {};
    found.push({ start: at - match[0].length + 1, end: at, text: word ?? `${initial}.` });
  }
  return found;
}
