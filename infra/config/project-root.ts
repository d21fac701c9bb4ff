import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout, the same from the sources and from their build in dist/. */
export const projectRoot: string = ascend(dirname(fileURLToPath(import.meta.url)));

function ascend(folder: string): string {
  const above = dirname(folder);
  return existsSync(join(folder, 'package.json')) || above === folder ? folder : ascend(above);
}
