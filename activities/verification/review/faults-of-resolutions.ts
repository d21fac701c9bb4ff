import type { ClaimResolution, ReviewItem, ReviewSheet } from '#shared/contracts/claim-review';
import type { Fault } from '#shared/errors/assay-error';

/** Everything that keeps resolutions from being carried out on a sheet, with what to do; none when they can be tried. */
export function faultsOfResolutions(
  resolutions: readonly ClaimResolution[],
  { items }: ReviewSheet,
  known: ReadonlySet<string>,
): Fault[] {
  const byId = new Map(items.map(item => [item.claimId, item]));
  return resolutions.flatMap((resolution, index) => {
    const { claimId } = resolution;
    const item = byId.get(claimId);
    const message = item ? faultOf(resolution, item) : absent(claimId, known);
    return message === null ? [] : [{ path: `claims.${index}`, message: `${claimId}: ${message}` }];
  });
}

function absent(claimId: string, known: ReadonlySet<string>): string {
  return known.has(claimId)
    ? 'it is not on the sheet that is decided about; leave it out'
    : 'the run has no such claim; take the ids from the sheet';
}

function faultOf(resolution: ClaimResolution, { publication, text }: ReviewItem): string | null {
  if (resolution.action === 'accept' && publication === 'dropped')
    return 'it did not pass the checks, so it cannot be accepted as it stands; edit it, give a source, or leave it out';
  if (resolution.action === 'edit' && resolution.text === text)
    return 'the edit leaves the text as it was; accept it or say it in other words';
  return null;
}
