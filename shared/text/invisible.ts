/**
 * Control characters, zero-width, bidirectional, tag and filler characters, variation selectors, soft hyphens: text that a
 * reader of the page cannot see.
 */
const invisible =
  /[\u00AD\u115F\u1160\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|(?!\s)\p{Cc}|\u034F|\u061C|[\u17B4\u17B5]|[\u180B-\u180F]|[\uFE00-\uFE0F]|[\u{E0000}-\u{E0FFF}]/gu;

/** Joiners within words of scripts that need them: Persian, Urdu, and those of India and Sri Lanka. */
const joined = /^[\u0600-\u0dff][\u200c\u200d][\u0600-\u0dff]$/u;
/** A joiner between two pictures makes one of them. */
const joinsPictures = /\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?\u200D$/u;
/** One selector after a picture or a key says how it is drawn; a second could carry words. */
const selectsPicture = /[\p{Extended_Pictographic}\d#*][\uFE0E\uFE0F]$/u;

/** What stays invisible after this is part of how a word or a picture is written. Linear. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, (mark, at: number) => (isPartOfWriting(text, mark, at) ? mark : ''));
}

function isPartOfWriting(text: string, mark: string, at: number): boolean {
  if (mark === '\u200c' || mark === '\u200d') {
    if (joined.test(text.slice(at - 1, at + 2))) return true;
    return (
      mark === '\u200d' &&
      joinsPictures.test(text.slice(Math.max(0, at - 4), at + 1)) &&
      /^\p{Extended_Pictographic}/u.test(text.slice(at + 1, at + 3))
    );
  }
  return (mark === '\ufe0f' || mark === '\ufe0e') && selectsPicture.test(text.slice(Math.max(0, at - 2), at + 1));
}
