import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFileLock } from './file-lock.mjs';
import { runNpm } from './npm.mjs';
import { saying } from './say.mjs';

/**
 * Installs what package-lock.json names, unless that is what lies there already. No package's script runs.
 * Not by `npm ci`: it refuses a lock written where a registry lacked another platform's optional packages.
 */
export async function ensureDependencies(root, node) {
  if (isFresh(root)) return;
  await withFileLock(join(root, 'dist', '.bootstrap.lock'), async () => {
    if (isFresh(root)) return;
    if (!matchesLock(root)) {
      await saying(
        'installing the dependencies named in package-lock.json',
        () => runNpm(node, ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'], root),
        () => progress(root),
      );
    }
    writeFileSync(stampOf(root), expectedStamp(root));
  });
}

function isFresh(root) {
  return existsSync(stampOf(root)) && readFileSync(stampOf(root), 'utf8') === expectedStamp(root);
}

function stampOf(root) {
  return join(root, 'node_modules', '.assay-install');
}

function expectedStamp(root) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${lock} ${process.platform}-${process.arch}\n`;
}

/** What somebody installed with npm themselves is kept when it is the same: npm notes what it laid out. */
function matchesLock(root) {
  const noted = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(readFileSync(noted, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => path === '' || isLaidOut({ root, path, entry, found }));
}

function isLaidOut({ root, path, entry, found }) {
  const there = found[path];
  if (!there) return Boolean(entry.optional || entry.devOptional) && !isForHere(entry);
  return there.version === entry.version && there.integrity === entry.integrity && existsSync(join(root, path));
}

/** An optional package without conditions may be absent for reasons of npm's own. */
function isForHere(entry) {
  const fits = (list, value) => !list || list.includes(value);
  return (
    Boolean(entry.os || entry.cpu) && fits(entry.os, process.platform) && fits(entry.cpu, process.arch) && !entry.libc
  );
}

function progress(root) {
  const folder = join(root, 'node_modules');
  const count = existsSync(folder) ? readdirSync(folder).length : 0;
  return count > 0 ? `${count} packages laid out` : 'fetching';
}
