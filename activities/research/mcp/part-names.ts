/**
 * Names for plans, by the names that the server gives its tools. The same tools get the same names in whatever order
 * they come; where two would get one name, the later in alphabetical order is numbered.
 */
export function partNames(server: string, tools: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const tool of [...new Set(tools)].sort()) {
    const plain = `${server}.${plainName(tool)}`;
    let name = plain;
    for (let number = 2; taken.has(name); number += 1) name = `${plain}-${number}`;
    taken.add(name);
    names.set(tool, name);
  }
  return names;
}

function plainName(tool: string): string {
  const plain = tool
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^[-_]+|-+$/g, '');
  return plain.slice(0, 80) || 'tool';
}
