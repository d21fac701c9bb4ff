import { homedir } from 'node:os';
import { join } from 'node:path';

/** The user's cache folder, shared by every clone. Keep in step with infra/config/cache-folder.ts, which needs the build first. */
export function cacheFolder(env = process.env, platform = process.platform) {
  if (env.ASSAY_CACHE_DIR) return env.ASSAY_CACHE_DIR;
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'assay');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'assay');
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'assay', 'cache');
  return join(homedir(), '.cache', 'assay');
}
