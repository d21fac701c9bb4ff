import { join } from 'node:path';
import { projectRoot } from '#infra/config/project-root';

/** The samples that come with the project: each a folder with `brief.json` and `corpus/`. */
export const sampleNames = ['durable-workflows', 'skill-gaming-us'] as const;
export type SampleName = (typeof sampleNames)[number];

export function isSampleName(name: string): name is SampleName {
  return sampleNames.some(known => known === name);
}

/** Absolute paths of a sample's brief and corpus. */
export function samplePath(name: SampleName): { readonly folder: string; readonly brief: string; readonly corpus: string } {
  const folder = join(projectRoot, 'infra', 'samples', name);
  return { folder, brief: join(folder, 'brief.json'), corpus: join(folder, 'corpus') };
}
