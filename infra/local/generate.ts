import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#infra/config/project-root';
import { planRegistries } from '#infra/local/registries/plan-registries';

/** Writes the registries that are not as their folders have it; with --check only says which, and fails. */
const isCheck = process.argv.includes('--check');
const stale = planRegistries(projectRoot).filter(registry => !registry.isFresh);
for (const { path, content } of stale) {
  if (!isCheck) writeFileSync(join(projectRoot, path), content);
  console.log(isCheck ? `${path} is not as its folder has it: npm run gen` : `wrote ${path}`);
}
if (stale.length === 0) console.log('every registry is as its folder has it');
process.exitCode = isCheck && stale.length > 0 ? 1 : 0;
