import { decisionDigest } from '#activities/kit/decision-digest';
import type { PromptDesk } from '#activities/kit/prompt';
import { type ArtifactStore, getJson, putJson } from '#infra/storage/artifact-store';
import { Mrd } from '#shared/contracts/mrd';
import type { DocumentStageActivities, MrdRef, PublishedRef } from '#shared/contracts/stages';
import { compose } from './compose/compose.js';
import { loadParts, loadVertical } from './compose/load-parts.js';
import { mrdDetails } from './compose/mrd-details.js';
import { type PaperDependencies, publishFiles } from './publish/publish-files.js';

export interface DocumentDependencies extends PaperDependencies {
  readonly artifacts: ArtifactStore;
  readonly engine: PromptDesk['engine'];
  /** The engines that have answered for a run, where that is not always `engine`. */
  readonly engineOf?: PromptDesk['engineOf'] | undefined;
  /** What the run has used so far, by its journal. */
  readonly usage: (runId: string) => Promise<{ promptCalls: number; modelCalls: number; costUsd: number }>;
}

/** Composes the document from verified claims and publishes it. Both may be repeated: equal input gives equal content. */
export function createDocumentActivities(deps: DocumentDependencies): DocumentStageActivities {
  return {
    async composeMrd(input) {
      const vertical = await loadVertical(deps.artifacts, input);
      const parts = await loadParts(deps.artifacts, input);
      const usage = await deps.usage(input.run.runId);
      const engine = (await deps.engineOf?.(input.run.runId)) ?? deps.engine;
      const mrd = compose({ ...parts, usage, engine });
      return refTo(mrd, await putJson(deps.artifacts, mrd), {
        runId: input.run.runId,
        details: mrdDetails(mrd, vertical.alwaysReviewed),
      });
    },
    async publishMrd({ mrdHash, decisions }) {
      const stored = await getJson(deps.artifacts, Mrd, mrdHash);
      return publish(deps, Mrd.parse({ ...stored, decisions }));
    },
  };
}

function refTo(mrd: Mrd, mrdHash: string, { runId, details }: { runId: string; details: string }): MrdRef {
  const { contentHash } = mrd;
  return {
    mrdHash,
    contentHash,
    digest: decisionDigest({ runId, kind: 'final', revision: 1, contentHash }),
    claims: claimCounts(mrd),
    costUsd: mrd.totals.costUsd,
    sources: mrd.sources.length,
    sectionsWithEvidence: mrd.sections.filter(section => section.claimIds.length > 0).length,
    details,
  };
}

function claimCounts({ totals: { published, hedged, dropped } }: Mrd): MrdRef['claims'] {
  return { published, hedged, dropped };
}

async function publish(deps: DocumentDependencies, mrd: Mrd): Promise<PublishedRef> {
  return { files: await publishFiles(deps.artifacts, mrd, deps), contentHash: mrd.contentHash };
}
