import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#infra/config/project-root';
import type { SplitPart } from '#test/labelled/claims/labelled-claim';
import { IndustryClaim, industries } from '#test/labelled/industries/industry-claim';

const folder = join(projectRoot, 'test', 'labelled', 'industries');

/** The claims of one part, in the order of the files, each with the name of its corpus. */
export function readIndustryClaims(part: SplitPart): (IndustryClaim & { readonly corpus: string })[] {
  return industries[part].flatMap(corpus =>
    readFileSync(join(folder, corpus, 'claims.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => ({ ...IndustryClaim.parse(JSON.parse(line)), corpus })),
  );
}

/** Absolute path of its documents. */
export function industryCorpus(name: string): string {
  return join(folder, name, 'corpus');
}
