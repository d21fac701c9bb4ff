import { closedGround } from '#activities/research/asking/closed-ground';
import { joinSources } from '#activities/research/asking/join-sources';
import { openCorpus } from '#activities/research/open-corpus';
import { researchQuestion } from '#activities/research/research-question';
import type { ToolGround } from '#activities/research/tools/define-research-tool';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { EvidenceRef, ResearchStageActivities } from '#shared/contracts/stages';

export interface ResearchDependencies {
  readonly artifacts: ArtifactStore;
  /** The folder that a corpus name or path stands for. Errors: `corpus.missing`, `corpus.not-allowed`. */
  readonly resolveCorpus: (corpus: string) => Promise<string>;
  /** By default nothing outside the corpus is reached. */
  readonly ground?: ToolGround;
}

export function createResearchActivities({
  artifacts,
  resolveCorpus,
  ground = closedGround,
}: ResearchDependencies): ResearchStageActivities {
  return {
    async openCorpus({ corpus }) {
      return openCorpus(artifacts, await resolveCorpus(corpus));
    },
    async researchQuestions({ run, planHash, questionIds, corpusHash }) {
      const answered: EvidenceRef[] = [];
      const { signal } = new AbortController();
      const context = { ...ground, run, corpusHash, artifacts, signal, part: null };
      for (const questionId of questionIds) answered.push(await researchQuestion({ planHash, questionId }, context));
      return answered;
    },
    joinSources: ({ corpusHash, evidenceHashes }) => joinSources(artifacts, { corpusHash, evidenceHashes }),
  };
}
