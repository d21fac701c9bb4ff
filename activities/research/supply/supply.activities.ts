import { addSources } from '#activities/research/supply/add-sources';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { SupplyStageActivities } from '#shared/contracts/stages';

/** What people add to the corpus of a run. Errors: `review.invalid`, those of the store. */
export function createSupplyActivities({ artifacts }: { readonly artifacts: ArtifactStore }): SupplyStageActivities {
  return { addSources: ({ corpusHash, given }) => addSources(artifacts, { corpusHash, given }) };
}
