import { createDocumentActivities } from '#activities/documents/documents.activities';
import { createPlanningActivities } from '#activities/planning/planning.activities';
import { createRecordActivities } from '#activities/records/records.activities';
import { createResearchActivities } from '#activities/research/research.activities';
import { researchTools } from '#activities/research/tools/registry';
import { createSynthesisActivities } from '#activities/synthesis/synthesis.activities';
import { createVerificationActivities } from '#activities/verification/verification.activities';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { CallJournal } from '#infra/storage/call-journal';
import type { RunRecorder } from '#infra/storage/run-recorder';
import { composeDesk, type ModelCapacities } from '#workers/compose-desk';

export interface Capacities {
  readonly artifacts: ArtifactStore;
  readonly calls: CallJournal;
  readonly recorder: RunRecorder;
  /** Without models, the extractive engine answers everything. */
  readonly models?: ModelCapacities | undefined;
  /** A corpus as a person names it -> the folder to read. Errors: corpus.missing, corpus.not-allowed. */
  readonly resolveCorpus: (corpus: string) => Promise<string>;
}

/** The only place where capabilities meet their dependencies. */
export function composeActivities({ artifacts, calls, recorder, models, resolveCorpus }: Capacities) {
  const desk = composeDesk({ artifacts, calls, models });
  return {
    read: {
      ...createResearchActivities({ artifacts, resolveCorpus }),
      ...createVerificationActivities({ artifacts }),
      ...createDocumentActivities({
        artifacts,
        engine: desk.engine,
        engineOf: desk.engineOf,
        usage: runId => calls.usageOf(runId),
      }),
      ...createRecordActivities({ recorder, artifacts }),
    },
    think: {
      ...createPlanningActivities({ artifacts, desk, tools: researchTools.map(tool => tool.name) }),
      ...createSynthesisActivities({ artifacts, desk }),
    },
  };
}
