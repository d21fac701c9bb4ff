/** The capitals that its words begin with: "Council on Fair Trade" is CFT. */
export function initialsOf(name: string): string {
  return Array.from(name.matchAll(/(?<!\p{L})\p{Lu}/gu)).join('');
}
