import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { Mrd } from '#shared/contracts/mrd';
import { derivedSections } from '#shared/contracts/section';

export interface WhatStands {
  /** Researched sections that have a claim. */
  readonly sections: number;
  /** Claims, published and hedged. */
  readonly claims: number;
  /** Claims whose quote does not stand in the source that they name: there may be none. */
  readonly unfounded: readonly string[];
  /** Addresses of sources outside the corpus. */
  readonly pages: readonly string[];
}

/** What a document claims, held against the stored sources. */
export async function whatStands(mrd: Mrd, artifacts: ArtifactStore): Promise<WhatStands> {
  const texts = new Map<string, string>();
  for (const { id, textSha256 } of mrd.sources) texts.set(id, (await artifacts.get(textSha256)).toString('utf8'));
  const unfounded = mrd.claims.filter(({ citations }) =>
    citations.some(({ sourceId, quote, start, end }) => texts.get(sourceId)?.slice(start, end) !== quote),
  );
  const researched = mrd.sections.filter(({ id }) => !derivedSections.includes(id));
  return {
    sections: researched.filter(({ claimIds }) => claimIds.length > 0).length,
    claims: mrd.claims.length,
    unfounded: unfounded.map(({ id }) => id),
    pages: mrd.sources.flatMap(({ location }) => (location.startsWith('http') ? [location] : [])),
  };
}
