import { accessSync, constants, existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { broken, type Check, type Examine, fine } from '#infra/local/doctor/check';

const neededNode = 24;
const neededBytes = 1_500_000_000;

export const checkNode: Examine = async () => {
  const isEnough = Number(process.versions.node.split('.')[0]) >= neededNode;
  const detail = `${process.version} at ${process.execPath}`;
  return isEnough
    ? fine('node', detail)
    : broken('node', detail, `Run by "npm run" or "npx assay", which bring Node ${neededNode}.`);
};

export const checkBuild: Examine = async ({ config }) => {
  const missing = ['api/main.js', 'workers/main.js', 'workflow-bundle.js'].filter(
    path => !existsSync(join(config.projectRoot, 'dist', path)),
  );
  return missing.length === 0
    ? fine('build', join(config.projectRoot, 'dist'))
    : broken('build', `dist/ lacks ${missing.join(', ')}`, 'Run "npm run build".');
};

export const checkDisk: Examine = async ({ config }) => {
  const { bavail, bsize } = await statfs(nearest(config.dataDir));
  const free = bavail * bsize;
  const detail = `${(free / 1e9).toFixed(1)} GB free at ${config.dataDir}`;
  return free >= neededBytes
    ? fine('disk space', detail)
    : broken('disk space', detail, 'Free at least 1.5 GB, or set ASSAY_DATA_DIR to another disk.');
};

export const checkDataFolder: Examine = async ({ config }) => writable('data folder', config.dataDir, 'ASSAY_DATA_DIR');

export const checkCacheFolder: Examine = async ({ config }) =>
  writable('cache folder', config.cacheDir, 'ASSAY_CACHE_DIR');

function writable(name: string, path: string, setting: string): Check {
  const there = nearest(path);
  try {
    accessSync(there, constants.W_OK | constants.X_OK);
    return fine(name, path);
  } catch {
    return broken(
      name,
      `${there} may not be written`,
      `Give yourself the right to, or set ${setting} to another folder.`,
    );
  }
}

/** The folder itself, or the closest one above it that exists. */
function nearest(path: string): string {
  const above = dirname(path);
  return existsSync(path) || above === path ? path : nearest(above);
}
