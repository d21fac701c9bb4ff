/** The words of a query, without the marks that search languages give a meaning of their own. */
export function saidWords(query: string): string[] {
  return query.match(/[\p{L}\p{N}]+(?:[&.'’+/-][\p{L}\p{N}]+)*/gu) ?? [];
}
