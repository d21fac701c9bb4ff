import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { BootstrapError } from './say.mjs';

const folders = [
  'shared',
  'infra',
  'activities',
  'workflows',
  'workers',
  'api',
  'test/bench',
  'test/labelled',
  'test/support',
];
const loose = ['temporal.config.ts'];
/** Scripts that run as they are, and what is bundled for browsers. */
const leftOut = new Set(['infra/local/bootstrap', 'api/console/page']);
/** Corpora are read where they lie. */
const withoutAssets = 'infra/samples/';
const assets = new Set(['.json', '.html', '.css', '.svg', '.sql']);

const compilerOptions = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'es6' },
  sourceMaps: true,
  swcrc: false,
};

/**
 * What is to be built: `stale` files to compile or copy, `gone` outputs to remove, `files` as they are now.
 * A file of the same size and time is taken as the same; else its hash decides.
 */
export function planBuild(root) {
  const before = readManifest(root);
  const key = buildKey(root);
  const old = before.key === key ? before.files : {};
  const files = Object.fromEntries(listSources(root).map(path => [path, describe(root, path, old[path])]));
  const stale = Object.keys(files).filter(path => isStale(root, path, { now: files[path], old: old[path] }));
  const gone = Object.keys(before.files).filter(path => !files[path]);
  return { key, files, stale, gone, bundle: before.bundle, console: before.console };
}

/** Compiles and copies; every fault of every file is reported at once, and what compiled is kept. */
export async function apply(root, plan) {
  const { transform } = await import('@swc/core');
  for (const path of plan.gone) removeOutputs(root, path);
  const faults = [];
  await Promise.all(
    plan.stale.map(path =>
      buildOne({ root, path, transform }).catch(error => {
        delete plan.files[path];
        faults.push(`${path}: ${error.message ?? error}`);
      }),
    ),
  );
  writeManifest(root, plan);
  if (faults.length > 0) throw new BootstrapError(faults.join('\n'));
}

export function writeManifest(root, { key, files, bundle, console }) {
  writeWhole(manifestPath(root), JSON.stringify({ key, files, bundle, console }));
}

/** Written aside and renamed: a process that loads the file meanwhile never sees half of it. */
export function writeWhole(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}.tmp`;
  writeFileSync(aside, content);
  renameSync(aside, path);
}

async function buildOne({ root, path, transform }) {
  const source = readFileSync(join(root, path));
  const output = outputOf(root, path);
  if (extname(path) !== '.ts') return writeWhole(output, source);
  const options = { ...compilerOptions, filename: join(root, path), sourceFileName: join(root, path) };
  const { code, map } = await transform(source.toString('utf8'), options);
  const name = output.slice(dirname(output).length + 1);
  if (map) writeWhole(`${output}.map`, map);
  writeWhole(output, map ? `${code}\n//# sourceMappingURL=${name}.map\n` : code);
}

function removeOutputs(root, path) {
  const output = outputOf(root, path);
  rmSync(output, { force: true });
  rmSync(`${output}.map`, { force: true });
}

function outputOf(root, path) {
  return join(root, 'dist', path.replace(/\.ts$/, '.js'));
}

function describe(root, path, old) {
  const { size, mtimeMs } = statSync(join(root, path));
  const hash = old?.size === size && old.mtimeMs === mtimeMs ? old.hash : hashOf(readFileSync(join(root, path)));
  return { size, mtimeMs, hash };
}

function isStale(root, path, { now, old }) {
  return old?.hash !== now.hash || !existsSync(outputOf(root, path));
}

function listSources(root) {
  const listed = folders.flatMap(folder => (existsSync(join(root, folder)) ? walk(root, folder) : []));
  return [...listed, ...loose.filter(path => existsSync(join(root, path)))];
}

function walk(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return leftOut.has(path) ? [] : walk(root, path);
    return isSource(path) ? [path] : [];
  });
}

function isSource(path) {
  if (path.endsWith('.d.ts') || path.endsWith('.test.ts')) return false;
  return path.endsWith('.ts') || (assets.has(extname(path)) && !path.startsWith(withoutAssets));
}

/** Another compiler or other options make every output stale. */
function buildKey(root) {
  const swc = JSON.parse(readFileSync(join(root, 'node_modules/@swc/core/package.json'), 'utf8')).version;
  return hashOf(JSON.stringify({ swc, root, compilerOptions }));
}

function manifestPath(root) {
  return join(root, 'dist', '.build.json');
}

function readManifest(root) {
  try {
    return JSON.parse(readFileSync(manifestPath(root), 'utf8'));
  } catch {
    return { key: '', files: {}, bundle: undefined };
  }
}

export function hashOf(content) {
  return createHash('sha256').update(content).digest('hex');
}
