import type { Claim } from '#shared/contracts/claim';
import type { ClaimResolution, ReviewSheet } from '#shared/contracts/claim-review';

/** What a person decided about the claims of a sheet. */
export interface Ruling {
  readonly sheet: ReviewSheet;
  readonly decision: 'approve' | 'reject';
  readonly reason: string | undefined;
  /** Without faults. */
  readonly resolutions: readonly ClaimResolution[];
}

/**
 * What is decided about each claim, by its id. What a sheet has and nobody names is accepted as it stands; a dropped claim
 * stands nowhere, so it needs no decision. The same statement drafted for another section shares the fate of the one that
 * was changed or rejected, or it would be published all the same.
 */
export function resolutionsFor(claims: readonly Claim[], ruling: Ruling): Map<string, ClaimResolution> {
  const named = namedBy(ruling);
  const found = new Map<string, ClaimResolution>();
  for (const { claimId, publication } of ruling.sheet.items) {
    if (publication !== 'dropped') found.set(claimId, { claimId, action: 'accept' });
  }
  for (const resolution of named) {
    for (const claimId of copiesOf(resolution, claims, ruling.sheet)) found.set(claimId, { ...resolution, claimId });
  }
  for (const resolution of named) found.set(resolution.claimId, resolution);
  return found;
}

function namedBy({ sheet, decision, reason, resolutions }: Ruling): readonly ClaimResolution[] {
  if (decision === 'approve') return resolutions;
  return sheet.items.map(({ claimId }) => ({ claimId, action: 'reject', reason }));
}

function copiesOf(
  { claimId, action }: ClaimResolution,
  claims: readonly Claim[],
  { kind }: ReviewSheet,
): readonly string[] {
  const own = claims.find(({ id }) => id === claimId);
  if (!own || action === 'accept') return [];
  const key = keyOf(own);
  // Claims of the regulatory section are decided by those who answer for them, never along with others.
  const copies = claims.filter(
    claim => claim.review === undefined && (kind === 'regulatory' || claim.sectionId !== 'regulatory'),
  );
  return copies.filter(claim => keyOf(claim) === key).map(({ id }) => id);
}

function keyOf({ text, citations }: Claim): string {
  return JSON.stringify([text, citations.map(({ sourceId, start, end }) => [sourceId, start, end])]);
}
