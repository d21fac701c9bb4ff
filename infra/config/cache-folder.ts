import { homedir } from 'node:os';
import { join } from 'node:path';

/** The user's cache folder, shared by every clone. Keep in step with infra/local/bootstrap/cache-folder.mjs. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'assay');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'assay');
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'assay', 'cache');
  return join(homedir(), '.cache', 'assay');
}
