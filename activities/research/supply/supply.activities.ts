import { addSources } from '#activities/research/supply/add-sources';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import { faultsOfSupplied } from '#infra/storage/faults-of-supplied';
import type { SuppliedSources } from '#infra/storage/supplied-sources';
import type { PersonalDataPolicy } from '#shared/contracts/personal-data';
import type { SupplyStageActivities } from '#shared/contracts/stages';

interface SupplyDependencies {
  readonly artifacts: ArtifactStore;
  /** Files that people gave for a run; without it, none is taken. */
  readonly supplied?: Pick<SuppliedSources, 'known'> | undefined;
  /** By default what is personal is masked. */
  readonly personalData?: ((tenant: string) => PersonalDataPolicy) | undefined;
}

/** What people add to the corpus of a run. Errors: `review.invalid`, those of the store. */
export function createSupplyActivities({
  artifacts,
  supplied = { known: async () => new Set<string>() },
  personalData,
}: SupplyDependencies): SupplyStageActivities {
  return {
    addSources: ({ run, ...asked }) =>
      addSources(artifacts, {
        ...asked,
        personalData: personalData?.(run.tenant) ?? 'mask',
        faultsOf: resolutions => faultsOfSupplied(supplied, run.runId, resolutions),
      }),
  };
}
