import { hasGlyph, type Typeface } from './typefaces.js';

/** What stands for a character that cannot be shown. */
export const unshown = '\uFFFD';

export interface FittedText {
  readonly typeface: Typeface;
  readonly text: string;
}

/**
 * Scripts that are written from right to left come out in the wrong order, and letters in the wrong order are a wrong
 * quote. Beyond the basic plane a line may be broken in the middle of a character.
 */
const refused = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]|[^\0-\uFFFF]/u;

/** Text in pieces, each in the first of the typefaces that has its characters. */
export function fittedText(text: string, typefaces: readonly [Typeface, ...Typeface[]]): FittedText[] {
  const pieces: { typeface: Typeface; text: string }[] = [];
  for (const character of text.normalize('NFC')) {
    const last = pieces.at(-1);
    // A space goes with what stands before it, so that words are not taken apart.
    const found = character === ' ' && last ? last.typeface : typefaceFor(character, typefaces);
    const typeface = found ?? typefaces[0];
    const shown = found === null ? unshown : character;
    if (last?.typeface === typeface) last.text += shown;
    else pieces.push({ typeface, text: shown });
  }
  return pieces;
}

function typefaceFor(character: string, typefaces: readonly Typeface[]): Typeface | null {
  if (refused.test(character)) return null;
  return typefaces.find(typeface => hasGlyph(typeface, character)) ?? null;
}
