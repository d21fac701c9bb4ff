import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { AssayError } from '#shared/errors/assay-error';

/** Decides what may be read as a corpus. */
export interface CorpusDoor {
  /** Name of a shipped sample, or a folder; returns what the workers open. Errors: `corpus.missing`, `corpus.not-allowed`. */
  resolve(corpus: string): Promise<string>;
}

export interface CorpusDoorOptions {
  /** Folders below which a corpus may lie; none means that every folder may be one (a stack of one's own). */
  readonly roots: readonly string[];
  readonly samples: readonly string[];
}

export function createCorpusDoor({ roots, samples }: CorpusDoorOptions): CorpusDoor {
  return {
    async resolve(corpus) {
      if (samples.includes(corpus)) return corpus;
      const folder = await folderAt(corpus, samples);
      if (roots.length > 0 && !(await isBelowAny(folder, roots))) throw new AssayError('corpus.not-allowed', corpus);
      return folder;
    },
  };
}

/** The real path, so that a link cannot lead out of the roots. */
async function folderAt(corpus: string, samples: readonly string[]): Promise<string> {
  const missing = (why: string) => new AssayError('corpus.missing', `${corpus.slice(0, 300)} ${why}`);
  const choices = samples.length > 0 ? `; shipped samples: ${samples.join(', ')}` : '';
  if (corpus.includes('\0') || !isAbsolute(corpus)) throw missing(`is neither an absolute path nor a sample${choices}`);
  const folder = await realpath(resolve(corpus)).catch(() => {
    throw missing(`does not exist or may not be read${choices}`);
  });
  if (!(await stat(folder)).isDirectory()) throw missing('is not a folder');
  return folder;
}

async function isBelowAny(folder: string, roots: readonly string[]): Promise<boolean> {
  const real = await Promise.all(roots.map(root => realpath(root).catch(() => null)));
  return real.some(root => root !== null && isWithin(root, folder));
}

function isWithin(root: string, folder: string): boolean {
  const way = relative(root, folder);
  return way === '' || !(way === '..' || way.startsWith('../') || isAbsolute(way));
}
