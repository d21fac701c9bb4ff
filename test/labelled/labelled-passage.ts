import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '#infra/config/project-root';
import { sampleNames } from '#infra/samples/sample-catalogue';
import { EvidenceGrade } from '#shared/contracts/evidence';
import { EvidenceNeed } from '#shared/contracts/plan';

/**
 * A question, a passage of a sample's corpus, and what a person says about the two. `relevant`: the passage answers at
 * least a part. `ambiguous`: it speaks of the matter, or of a neighbouring one, without the answer. `irrelevant`: neither.
 */
export const LabelledPassage = z.strictObject({
  id: z.string().regex(/^[a-z]+-q\d{2}-\d{2}$/),
  corpus: z.enum(sampleNames),
  question: z.string().min(5).max(500),
  needs: z.array(EvidenceNeed).min(1),
  /** File name; it says by `claims/split.json` which part the pair belongs to. */
  document: z.string(),
  /** Offset into the document's text, of which `text` is a slice. */
  start: z.int().nonnegative(),
  text: z.string().min(1),
  grade: EvidenceGrade,
});
export type LabelledPassage = z.infer<typeof LabelledPassage>;

/** All pairs, in the order of the file. */
export function readLabelledPassages(): LabelledPassage[] {
  const lines = readFileSync(join(projectRoot, 'test', 'labelled', 'passages.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map(line => LabelledPassage.parse(JSON.parse(line)));
}
