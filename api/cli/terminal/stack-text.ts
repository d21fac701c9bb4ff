import type { StackStatus } from '#api/cli/stack/local-stack';

export function stackText({ api, temporal, temporalUi, database, dataDir }: StackStatus): string {
  const rows = [
    ['API', api],
    ['API documentation', `${api}/docs`],
    ['Temporal', temporal],
    ['Temporal UI', temporalUi ?? 'none'],
    ['Database', database],
    ['Data folder', dataDir],
  ];
  return `${rows.map(([name = '', value]) => `  ${name.padEnd(18)} ${value}`).join('\n')}\n`;
}
