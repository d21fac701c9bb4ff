import type { SuppliedSources } from '#infra/storage/supplied-sources';
import type { ClaimResolution } from '#shared/contracts/claim-review';
import type { Fault } from '#shared/errors/assay-error';

/**
 * Files that claims name and that nobody sent for the run: a hash could name the artifact of somebody else. Asked before a
 * decision is stored, and again before it is carried out, since one may be pasted where the API does not see it.
 */
export async function faultsOfSupplied(
  supplied: Pick<SuppliedSources, 'known'>,
  runId: string,
  claims: readonly ClaimResolution[],
): Promise<Fault[]> {
  const named = claims.flatMap((claim, index) => {
    const hash = claim.action === 'supply' ? claim.source.contentHash : undefined;
    return hash === undefined ? [] : [{ hash, path: `claims.${index}.source.contentHash` }];
  });
  const known = await supplied.known(
    runId,
    named.map(({ hash }) => hash),
  );
  const message = 'is no file that was supplied for this run; send it first';
  return named.filter(({ hash }) => !known.has(hash)).map(({ path }) => ({ path, message }));
}
