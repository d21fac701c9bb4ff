import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hashOf, writeManifest, writeWhole } from './build-plan.mjs';

export const consoleSources = 'api/console/page';
const packages = ['esbuild', 'react', 'react-dom', '@mantine/core', '@mantine/form', '@tanstack/react-query', 'wouter'];

/** What a browser gets, made when its sources change: half a second, so that no start of the API pays it. */
export function needsConsole(root, plan) {
  if (!existsSync(join(root, consoleSources))) return false;
  return plan.console !== inputsHash(root, plan) || !existsSync(join(outputFolder(root), 'index.html'));
}

export async function bundleConsole(root, plan) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    ...options,
    absWorkingDir: root,
    entryPoints: [`${consoleSources}/main.tsx`],
    outdir: join(outputFolder(root), 'assets'),
    tsconfig: `${consoleSources}/tsconfig.json`,
  });
  const written = outputFiles.map(({ path, contents }) => {
    writeWhole(path, contents);
    return basename(path);
  });
  writeWhole(join(outputFolder(root), 'index.html'), pageWith(root, written));
  removeOthers(root, written);
  plan.console = inputsHash(root, plan);
  writeManifest(root, plan);
}

const options = {
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2023',
  minify: true,
  legalComments: 'none',
  entryNames: '[name]-[hash]',
  conditions: ['assay-source'],
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'silent',
};

function pageWith(root, names) {
  const named = ending => names.find(name => name.endsWith(ending)) ?? '';
  return readFileSync(join(root, consoleSources, 'index.html'), 'utf8')
    .replace('%SCRIPT%', named('.js'))
    .replace('%STYLE%', named('.css'));
}

function removeOthers(root, names) {
  const folder = join(outputFolder(root), 'assets');
  for (const name of readdirSync(folder)) if (!names.includes(name)) rmSync(join(folder, name));
}

function outputFolder(root) {
  return join(root, 'dist', consoleSources);
}

function inputsHash(root, plan) {
  const versions = packages.map(name => versionOf(root, name));
  const shared = Object.entries(plan.files).filter(([path]) => path.startsWith('shared/'));
  const own = readdirSync(join(root, consoleSources), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => [path, hashOf(readFileSync(path))]);
  return hashOf(JSON.stringify([versions, options, shared.map(([path, { hash }]) => [path, hash]).sort(), own.sort()]));
}

function versionOf(root, name) {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
}
