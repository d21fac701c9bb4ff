import type { StackInfo } from '#infra/local/stack-info';

/** The addresses in a frame, for a person who has just started the stack. */
export function stackBox({ addresses, dataDir, keyFile }: StackInfo): string {
  const rows = [
    ['API', addresses.api],
    ['API docs', addresses.api && `${addresses.api}/docs`],
    ['Temporal UI', addresses.temporalUi],
    ['Temporal', addresses.temporal],
    ['Database', addresses.database],
    ['Data folder', dataDir],
    ['API key', addresses.api && keyFile],
  ].filter((row): row is [string, string] => Boolean(row[1]));
  const lines = rows.map(([name, value]) => `${name.padEnd(12)} ${value}`);
  const width = Math.max(...lines.map(line => line.length));
  const edge = '─'.repeat(width + 2);
  return [`┌${edge}┐`, ...lines.map(line => `│ ${line.padEnd(width)} │`), `└${edge}┘`].join('\n');
}
