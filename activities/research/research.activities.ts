import { captureCatalogue } from '#activities/research/asking/capture-catalogue';
import { joinSources } from '#activities/research/asking/join-sources';
import { ownDesk } from '#activities/research/asking/own-desk';
import type { ToolDesk } from '#activities/research/asking/tool-desk';
import { openCorpus } from '#activities/research/open-corpus';
import { researchQuestion } from '#activities/research/research-question';
import { type ArtifactStore, putJson } from '#infra/storage/artifact-store';
import type { EvidenceRef, ResearchStageActivities } from '#shared/contracts/stages';

export interface ResearchDependencies {
  readonly artifacts: ArtifactStore;
  /** The folder that a corpus name or path stands for. Errors: `corpus.missing`, `corpus.not-allowed`. */
  readonly resolveCorpus: (corpus: string) => Promise<string>;
  /** By default nothing outside the corpus is reached. */
  readonly tools?: Partial<ToolDesk> | undefined;
}

/** Within the ten minutes that an activity has; what is left of them is for storing what was found. */
const askingMs = 8 * 60_000;

export function createResearchActivities({
  artifacts,
  resolveCorpus,
  tools,
}: ResearchDependencies): ResearchStageActivities {
  const desk = ownDesk(tools);
  return {
    async openCorpus({ run, corpus }) {
      const [opened, catalogue] = await Promise.all([
        resolveCorpus(corpus).then(folder => openCorpus(artifacts, folder, desk.personalData(run.tenant))),
        captureCatalogue(desk),
      ]);
      return { ...opened, toolsHash: await putJson(artifacts, catalogue) };
    },
    async researchQuestions({ questionIds, ...asked }) {
      const answered: EvidenceRef[] = [];
      const until = desk.ground.now().getTime() + askingMs;
      for (const questionId of questionIds) {
        answered.push(await researchQuestion(desk, { artifacts, toolsHash: undefined, ...asked, questionId, until }));
      }
      return answered;
    },
    joinSources: ({ corpusHash, evidenceHashes }) => joinSources(artifacts, { corpusHash, evidenceHashes }),
  };
}
