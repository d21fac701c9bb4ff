const control = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Invisible: also marks that turn the direction of text and letters of the tag block, by which words can be hidden. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/** Between letters of scripts that join theirs, these two are part of how a word is written. */
const joining = /(?<=[\u0600-\u0dff])[\u200c\u200d](?=[\u0600-\u0dff])/u;

/** A text as one line of what a reader can see. */
export function plainLine(text: string): string {
  return text
    .toWellFormed()
    .replace(control, ' ')
    .replace(invisible, (mark, at: number) => (joining.test(text.slice(at - 1, at + 2)) ? mark : ''))
    .replace(/\s+/gu, ' ')
    .trim();
}
