import { z } from 'zod';
import { CorpusFault, Source } from '#shared/contracts/source';

/** A corpus as it was when a run opened it: its documents, their passages by artifact hash, and what was left out. */
export const CorpusManifest = z.strictObject({
  documents: z.array(Source.extend({ /** Artifact: Passage[] */ passagesSha256: z.string() })),
  faults: z.array(CorpusFault),
  /** Ids of the documents that people supplied for claims; missing when there are none. */
  supplied: z.array(z.string()).optional(),
});
export type CorpusManifest = z.infer<typeof CorpusManifest>;
