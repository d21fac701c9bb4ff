import { type Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { FaultList } from '#activities/research/corpus/fault-list';
import { corpusLimits } from '#activities/research/corpus/limits';

export interface CorpusFile {
  /** Relative to the corpus folder, with forward slashes. */
  readonly location: string;
  readonly path: string;
  readonly bytes: number;
  readonly modifiedAt: Date;
}

interface Walk {
  readonly root: string;
  readonly faults: FaultList;
  readonly found: CorpusFile[];
  /** Real paths of the folders entered, so that a link in a circle is entered once. */
  readonly entered: Set<string>;
}

/** All readable files below a folder, by location. Hidden ones, node_modules and links that lead out are left alone. */
export async function listFiles(root: string, faults: FaultList): Promise<CorpusFile[]> {
  const walk: Walk = { root, faults, found: [], entered: new Set() };
  await enter(walk, '', 0);
  const sorted = walk.found.sort((one, other) => (one.location < other.location ? -1 : 1));
  for (const { location } of sorted.slice(corpusLimits.files)) {
    faults.add(location, 'corpus.too-many-files', `only the first ${corpusLimits.files} files by name are read`);
  }
  return sorted.slice(0, corpusLimits.files);
}

async function enter(walk: Walk, location: string, depth: number): Promise<void> {
  const real = await realpath(join(walk.root, location)).catch(() => null);
  if (real === null || walk.entered.has(real)) return;
  walk.entered.add(real);
  if (depth > corpusLimits.folderDepth) {
    walk.faults.add(
      location,
      'folder.too-deep',
      `folders deeper than ${corpusLimits.folderDepth} levels are not entered`,
    );
    return;
  }
  for (const entry of await entriesOf(walk, location)) await take(walk, entry, { location, depth });
}

async function entriesOf(walk: Walk, location: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(join(walk.root, location), { withFileTypes: true });
    // Real folders before links, so that a file behind both keeps its plain location.
    return entries.sort(
      (one, other) => Number(one.isSymbolicLink()) - Number(other.isSymbolicLink()) || (one.name < other.name ? -1 : 1),
    );
  } catch {
    walk.faults.add(location || '.', 'folder.unreadable', 'the folder may not be read; check its permissions');
    return [];
  }
}

async function take(walk: Walk, entry: Dirent, above: { location: string; depth: number }): Promise<void> {
  if (entry.name.startsWith('.') || entry.name === 'node_modules') return;
  const location = above.location ? `${above.location}/${entry.name}` : entry.name;
  if (entry.isSymbolicLink() && !(await staysInside(walk, location))) return;
  const info = await stat(join(walk.root, location)).catch(() => null);
  if (info?.isDirectory()) await enter(walk, location, above.depth + 1);
  else if (info?.isFile()) {
    walk.found.push({ location, path: join(walk.root, location), bytes: info.size, modifiedAt: info.mtime });
  } else walk.faults.add(location, 'file.not-regular', 'it is no plain file that can be read');
}

async function staysInside(walk: Walk, location: string): Promise<boolean> {
  const target = await realpath(join(walk.root, location)).catch(() => null);
  if (target === null) walk.faults.add(location, 'link.broken', 'the link leads nowhere or in a circle');
  else if (target === walk.root || target.startsWith(walk.root + sep)) return true;
  else walk.faults.add(location, 'link.leaves-folder', 'the link leads out of the corpus folder');
  return false;
}
