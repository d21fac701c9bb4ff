/** Control characters, zero-width, bidirectional, tag and filler characters: text that a reader of the page cannot see. */
const invisible =
  /[\u00AD\u115F\u1160\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|(?!\s)\p{Cc}|\u034F|\u061C|[\u17B4\u17B5]|[\u180B-\u180F]|[\uFE00-\uFE0F]|[\u{E0000}-\u{E0FFF}]/gu;

export function withoutInvisible(text: string): string {
  return text.replace(invisible, '');
}
