import type { ArtifactStore } from '#infra/storage/artifact-store';
import { watched } from '#test/support/decision-play/watched';
import { createWitness, type Witness } from '#test/support/decision-play/witness';
import { replayServices } from '#test/support/replay-services';
import { type Harness, startHarness } from '#test/support/run-harness';

/** One server, one worker and one witness for each of the runs that are played at once. */
export async function openGround() {
  const witnesses = new Map<string, Witness>();
  const publishers = new Map<string, number>();
  let store: ArtifactStore | undefined;
  const witnessOf = (runId: string) => {
    const witness = witnesses.get(runId) ?? createWitness(runId, () => publishers.get(runId) ?? 1);
    witnesses.set(runId, witness);
    return witness;
  };
  const harness: Harness = await startHarness({
    around: activities => watched(activities, { witnessOf, artifacts: () => store as ArtifactStore }),
  });
  store = harness.artifacts;
  let resting = Promise.resolve();
  return {
    harness,
    services: replayServices(harness),
    witnessOf,
    /** Digests that were shown, by run. */
    shown: new Map<string, string>(),
    publishedBy: (runId: string, count: number) => void publishers.set(runId, count),
    /** One at a time: the runs share their workers. */
    restart: () => (resting = resting.then(() => harness.restart())),
    close: () => harness.close(),
  };
}

export type Ground = Awaited<ReturnType<typeof openGround>>;
