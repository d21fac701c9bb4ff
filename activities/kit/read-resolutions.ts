import { reviewInvalid } from '#activities/kit/review-invalid';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import { type ClaimResolution, ClaimResolutions } from '#shared/contracts/claim-review';
import type { GivenResolutions } from '#shared/contracts/stages';
import { AssayError } from '#shared/errors/assay-error';
import { faultsOf } from '#shared/errors/faults-of';

/** What a person decided about claims, as it was sent or stored. Errors: `review.invalid` with every fault, `storage.unavailable`. */
export async function readResolutions(artifacts: ArtifactStore, given: GivenResolutions): Promise<ClaimResolution[]> {
  const parsed = ClaimResolutions.safeParse('claims' in given ? given.claims : await stored(artifacts, given));
  if (!parsed.success) throw reviewInvalid(faultsOf(parsed.error, 'claims'));
  return parsed.data;
}

async function stored(artifacts: ArtifactStore, { resolutionsHash }: { resolutionsHash: string }): Promise<unknown> {
  try {
    return JSON.parse((await artifacts.get(resolutionsHash)).toString('utf8'));
  } catch (cause) {
    const path = 'resolutionsHash';
    if (cause instanceof SyntaxError)
      throw reviewInvalid([{ path, message: 'points to something that is not JSON; send the list by the API again' }]);
    const isAbsent = cause instanceof AssayError && cause.code === 'artifact.missing';
    throw isAbsent
      ? reviewInvalid([{ path, message: 'points to nothing that is stored; send the list by the API' }])
      : cause;
  }
}
