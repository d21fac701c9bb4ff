import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#infra/config/project-root';
import { samplePath } from '#infra/samples/sample-catalogue';
import type { ClaimPart } from '#test/labelled/claims/labelled-claim';
import { DraftedClaim, type DraftedCorpus } from '#test/labelled/drafted-claims/drafted-claim';

const test = join(projectRoot, 'test');

/** Where the documents of each corpus lie. */
export const draftedCorpora: Readonly<Record<DraftedCorpus, string>> = {
  'durable-workflows': samplePath('durable-workflows').corpus,
  'skill-gaming-us': samplePath('skill-gaming-us').corpus,
  'heat-pumps': join(test, 'unit', 'activities', 'synthesis', 'fixtures', 'heat-pumps', 'corpus'),
  'tiny-corpus': join(test, 'support', 'tiny-corpus'),
};

/** The claims of one part, in the order of the file. */
export function readDraftedClaims(part: ClaimPart): DraftedClaim[] {
  const lines = readFileSync(join(test, 'labelled', 'drafted-claims', `${part}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map(line => DraftedClaim.parse(JSON.parse(line)));
}
