import type { Disagreement } from '#shared/contracts/mrd';
import type { Reading } from './reading.js';

/** Disagreements that belong to a section: where the claim of their first placed position is printed. Null: to none. */
export function disagreementsOf(reading: Reading, sectionId: string | null): Disagreement[] {
  return reading.mrd.disagreements.filter(disagreement => homeOf(reading, disagreement) === sectionId);
}

function homeOf(reading: Reading, disagreement: Disagreement): string | null {
  const [first] = disagreement.positions.flatMap(({ claimId }) => reading.claims.get(claimId) ?? []);
  return first?.home ?? null;
}
