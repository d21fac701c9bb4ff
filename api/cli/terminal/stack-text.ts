import type { StackStatus } from '#api/cli/stack/local-stack';

export function stackText({ api, temporal, temporalUi, database, dataDir }: StackStatus): string {
  const rows: readonly (readonly [string, string | null])[] = [
    ['API', api],
    ['API documentation', api && `${api}/docs`],
    ['Console', api && `${api}/console (its key: assay console)`],
    ['Temporal', temporal],
    ['Temporal UI', temporalUi],
    ['Database', database],
    ['Data folder', dataDir],
  ];
  return `${rows.map(([name, value]) => `  ${name.padEnd(18)} ${value ?? 'none'}`).join('\n')}\n`;
}
