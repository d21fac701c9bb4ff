import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '#infra/config/project-root';
import { type ClaimPart, LabelledClaim, SplitPart } from '#test/labelled/claims/labelled-claim';

const folder = join(projectRoot, 'test', 'labelled', 'claims');

/** The claims of one part, in the order of the file. */
export function readLabelledClaims(part: ClaimPart): LabelledClaim[] {
  const lines = readFileSync(join(folder, `${part}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map(line => LabelledClaim.parse(JSON.parse(line)));
}

const DocumentSplit = z.record(SplitPart, z.record(z.string(), z.array(z.string())));

/** File names by part and sample. Documents that report the same facts are on one side. */
export function readDocumentSplit(): z.infer<typeof DocumentSplit> {
  return DocumentSplit.parse(JSON.parse(readFileSync(join(folder, 'split.json'), 'utf8')));
}
