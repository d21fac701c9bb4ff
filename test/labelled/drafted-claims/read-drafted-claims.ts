import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '#infra/config/project-root';
import { samplePath } from '#infra/samples/sample-catalogue';
import { SplitPart } from '#test/labelled/claims/labelled-claim';
import { DraftedClaim, DraftedCorpus } from '#test/labelled/drafted-claims/drafted-claim';

const test = join(projectRoot, 'test');

/** Where the documents of each corpus lie. */
export const draftedCorpora: Readonly<Record<DraftedCorpus, string>> = {
  'durable-workflows': samplePath('durable-workflows').corpus,
  'skill-gaming-us': samplePath('skill-gaming-us').corpus,
  'heat-pumps': join(test, 'unit', 'activities', 'synthesis', 'fixtures', 'heat-pumps', 'corpus'),
  'tiny-corpus': join(test, 'support', 'tiny-corpus'),
};

/** The claims of one part, in the order of the file. */
export function readDraftedClaims(part: SplitPart): DraftedClaim[] {
  const lines = readFileSync(join(test, 'labelled', 'drafted-claims', `${part}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map(line => DraftedClaim.parse(JSON.parse(line)));
}

const DocumentSplit = z.record(SplitPart, z.partialRecord(DraftedCorpus, z.array(z.string())));

/** File names by part and corpus. Documents that report the same facts are on one side. */
export function readDraftedSplit(): z.infer<typeof DocumentSplit> {
  return DocumentSplit.parse(JSON.parse(readFileSync(join(test, 'labelled', 'drafted-claims', 'split.json'), 'utf8')));
}
