/** The words of a Markdown sentence without its marks. The quote keeps them; a reader need not. */
export function plainText(text: string): string {
  return text
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, '')
    .replace(/\[(?<label>[^\]]+)\]\([^)]*\)/gu, '$<label>')
    .replace(/^\s*(?:[-*+•>]|\d{1,3}[.)])\s+/u, '')
    .replace(/(\*\*|__)(?<bold>.+?)\1/gu, '$<bold>')
    .replace(/(?<![\p{L}\p{N}*])\*(?<slant>[^*\s][^*]*?)\*(?![\p{L}\p{N}])/gu, '$<slant>')
    .replace(/(?<![\p{L}\p{N}_])_(?<slant>[^_\s][^_]*?)_(?![\p{L}\p{N}])/gu, '$<slant>')
    .replace(/`(?<code>[^`]+)`/gu, '$<code>')
    .replace(/\s+/gu, ' ')
    .trim();
}
