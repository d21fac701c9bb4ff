import { addSources } from '#activities/research/supply/add-sources';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { PersonalDataPolicy } from '#shared/contracts/personal-data';
import type { SupplyStageActivities } from '#shared/contracts/stages';

interface SupplyDependencies {
  readonly artifacts: ArtifactStore;
  /** By default what is personal is masked. */
  readonly personalData?: ((tenant: string) => PersonalDataPolicy) | undefined;
}

/** What people add to the corpus of a run. Errors: `review.invalid`, those of the store. */
export function createSupplyActivities({ artifacts, personalData }: SupplyDependencies): SupplyStageActivities {
  return {
    addSources: ({ run, ...supplied }) =>
      addSources(artifacts, { ...supplied, personalData: personalData?.(run.tenant) ?? 'mask' }),
  };
}
