import { contentWords } from '#shared/text/similarity';

/** The words of a text that carry meaning, as written and in order, each once. A search engine stems them its own way. */
export function surfaceWords(text: string): string[] {
  const seen = new Set<string>();
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*[\p{L}\p{N}]/gu) ?? []).filter(word => {
    const [stem] = contentWords(word);
    if (stem === undefined || seen.has(stem)) return false;
    seen.add(stem);
    return true;
  });
}
