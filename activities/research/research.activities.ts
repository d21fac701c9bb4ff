import { openCorpus } from '#activities/research/open-corpus';
import { researchQuestion } from '#activities/research/research-question';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { EvidenceRef, ResearchStageActivities } from '#shared/contracts/stages';

interface ResearchDependencies {
  readonly artifacts: ArtifactStore;
  /** The folder that a corpus name or path stands for. Errors: `corpus.missing`, `corpus.not-allowed`. */
  readonly resolveCorpus: (corpus: string) => Promise<string>;
}

export function createResearchActivities({ artifacts, resolveCorpus }: ResearchDependencies): ResearchStageActivities {
  return {
    async openCorpus({ corpus }) {
      return openCorpus(artifacts, await resolveCorpus(corpus));
    },
    async researchQuestions({ run, planHash, questionIds, corpusHash }) {
      const answered: EvidenceRef[] = [];
      for (const questionId of questionIds) {
        answered.push(await researchQuestion({ planHash, questionId }, { run, corpusHash, artifacts }));
      }
      return answered;
    },
  };
}
