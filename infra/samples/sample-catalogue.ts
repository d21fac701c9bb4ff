import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssayError } from '#shared/errors/assay-error';

/** The samples that come with the project: each a folder with `brief.json` and `corpus/`. */
export const sampleNames = ['durable-workflows', 'skill-gaming-us'] as const;
export type SampleName = (typeof sampleNames)[number];

export function isSampleName(name: string): name is SampleName {
  return sampleNames.some(known => known === name);
}

/** Absolute paths of a sample's brief and corpus. */
export function samplePath(name: SampleName): { readonly folder: string; readonly brief: string; readonly corpus: string } {
  const folder = join(projectRoot(dirname(fileURLToPath(import.meta.url))), 'infra', 'samples', name);
  return { folder, brief: join(folder, 'brief.json'), corpus: join(folder, 'corpus') };
}

/** Upward to the project's own package.json: compiled code lies one folder deeper than the source. */
function projectRoot(from: string): string {
  const manifest = join(from, 'package.json');
  if (existsSync(manifest) && nameIn(manifest) === 'assay') return from;
  const above = dirname(from);
  if (above === from) throw new AssayError('stack.part-missing', 'the project folder with its package.json');
  return projectRoot(above);
}

function nameIn(manifest: string): unknown {
  const value: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : null;
}
