/** What an item is called at the provider, never the same twice: by it a batch is known for ours. */
export function customIdOf(label: string, itemId: string): string {
  return `${label}-${itemId}`;
}
