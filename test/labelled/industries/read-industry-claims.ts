import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#infra/config/project-root';
import type { SplitPart } from '#test/labelled/claims/labelled-claim';
import { IndustryClaim, industries, prose } from '#test/labelled/industries/industry-claim';

const folder = join(projectRoot, 'test', 'labelled');
const proseNames: readonly string[] = Object.values(prose).flat();

/** With the name of its corpus. */
export type PlacedClaim = IndustryClaim & { readonly corpus: string };

/** The claims of one part, in the order of the files. */
export function readIndustryClaims(part: SplitPart): PlacedClaim[] {
  return industries[part].flatMap(claimsAbout);
}

/** The same of everyday prose. */
export function readProseClaims(part: SplitPart): PlacedClaim[] {
  return prose[part].flatMap(claimsAbout);
}

/** Absolute path of the documents of either. */
export function industryCorpus(name: string): string {
  return join(folderOf(name), 'corpus');
}

function claimsAbout(corpus: string): PlacedClaim[] {
  return readFileSync(join(folderOf(corpus), 'claims.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => ({ ...IndustryClaim.parse(JSON.parse(line)), corpus }));
}

function folderOf(name: string): string {
  return join(folder, proseNames.includes(name) ? 'prose' : 'industries', name);
}
