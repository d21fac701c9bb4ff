import { createDocumentActivities } from '#activities/documents/documents.activities';
import { createExtractiveDesk } from '#activities/llm/prompt-desk';
import { createPlanningActivities } from '#activities/planning/planning.activities';
import { createRecordActivities } from '#activities/records/records.activities';
import { createResearchActivities } from '#activities/research/research.activities';
import { researchTools } from '#activities/research/tools/registry';
import { createSynthesisActivities } from '#activities/synthesis/synthesis.activities';
import { createVerificationActivities } from '#activities/verification/verification.activities';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { CallJournal } from '#infra/storage/call-journal';
import type { RunRecorder } from '#infra/storage/run-recorder';

export interface Capacities {
  readonly artifacts: ArtifactStore;
  readonly calls: CallJournal;
  readonly recorder: RunRecorder;
  /** A corpus as a person names it -> the folder to read. Errors: corpus.missing, corpus.not-allowed. */
  readonly resolveCorpus: (corpus: string) => Promise<string>;
}

/** The only place where capabilities meet their dependencies. */
export function composeActivities({ artifacts, calls, recorder, resolveCorpus }: Capacities) {
  const desk = createExtractiveDesk({ journal: calls, artifacts });
  return {
    read: {
      ...createResearchActivities({ artifacts, resolveCorpus }),
      ...createVerificationActivities({ artifacts }),
      ...createDocumentActivities({ artifacts, engine: desk.engine, usage: runId => calls.usageOf(runId) }),
      ...createRecordActivities({ recorder, artifacts }),
    },
    think: {
      ...createPlanningActivities({ artifacts, desk, tools: researchTools.map(tool => tool.name) }),
      ...createSynthesisActivities({ artifacts, desk }),
    },
  };
}
