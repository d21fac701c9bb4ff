import { visibleText } from '../reading/visible-text.js';

/** Text as a file for paper may hold it: also without the code points that XML refuses and that are no characters at all. */
export function printableText(text: string): string {
  return visibleText(text).replace(/\p{Noncharacter_Code_Point}/gu, '');
}
