import { withoutInvisible } from '#shared/text/invisible';

/**
 * Text of a source or an engine as it may be shown: control characters, invisible or direction-changing marks and
 * selectors that can carry words are taken out, because they can make a line read differently from what it says. Line
 * breaks become spaces.
 */
export function visibleText(text: string): string {
  return withoutInvisible(text.replace(/\s+/gu, ' ')).replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '');
}
