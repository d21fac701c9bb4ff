import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of one's own. Started by root, the database runs as another user, who must be able to pass. */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `assay-${name}-`));
  if (process.getuid?.() === 0) chmodSync(folder, 0o711);
  return folder;
}
