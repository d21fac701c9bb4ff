import type { ArtifactStore } from '#infra/storage/artifact-store';
import { getJson } from '#infra/storage/artifact-store';
import type { RunRecorder } from '#infra/storage/run-recorder';
import { Mrd } from '#shared/contracts/mrd';
import type { RecordStageActivities } from '#shared/contracts/stages';

/** What a run leaves in the database: its row, its story, its decisions, and in the end its claims and sources. */
export function createRecordActivities({
  recorder,
  artifacts,
}: {
  recorder: RunRecorder;
  artifacts: ArtifactStore;
}): RecordStageActivities {
  return {
    projectRun: projection => recorder.project(projection),
    async recordPublication({ run, jsonHash }) {
      const mrd = await getJson(artifacts, Mrd, jsonHash);
      const claims = [...mrd.claims, ...mrd.droppedClaims];
      await recorder.keepDocument({ run, claims, sources: mrd.sources });
      return { claims: claims.length, sources: mrd.sources.length };
    },
  };
}
