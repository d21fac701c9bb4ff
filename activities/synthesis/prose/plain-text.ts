/** The words of a Markdown sentence without its marks. The quote keeps them; a reader need not. */
export function plainText(text: string): string {
  return withoutRunInHead(text)
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

/** "**Reasoning.** Section 337a bars ..." opens with a heading, not with words of the sentence. */
function withoutRunInHead(text: string): string {
  return text.replace(/^\s*(?:[-*+•]\s+|\d{1,3}[.)]\s+)?(\*\*|__)[^*_]{1,60}[.:](?:\1|(?<=[:.])\1)\s+(?=\S)/u, '');
}
