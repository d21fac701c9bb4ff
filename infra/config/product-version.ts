import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#infra/config/project-root';

/** As package.json has it. */
export function productVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
  return version;
}
