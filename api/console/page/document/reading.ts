import type { Citation, Claim, MarketNumber } from '#shared/contracts/claim';
import type { Mrd, MrdSection } from '#shared/contracts/mrd';
import { sectionOfRole } from '#shared/contracts/section';
import type { Source } from '#shared/contracts/source';

/** A document with what its parts look up in one another. */
export interface Reading {
  readonly mrd: Mrd;
  readonly runId: string;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Place of a source in the register, from 1. */
  numberOf(sourceId: string): number;
  /** Opens the stored snapshot at the quote. */
  open(citation: Citation): void;
}

export function readingOf(mrd: Mrd, runId: string, open: (citation: Citation) => void): Reading {
  const places = new Map(mrd.sources.map(({ id }, index) => [id, index + 1]));
  return {
    mrd,
    runId,
    open,
    claims: new Map([...mrd.claims, ...mrd.droppedClaims].map(claim => [claim.id, claim])),
    sources: new Map(mrd.sources.map(source => [source.id, source])),
    numberOf: sourceId => places.get(sourceId) ?? 0,
  };
}

export function numbersIn({ marketNumbers }: Mrd, { id }: MrdSection): MarketNumber[] {
  return marketNumbers.filter(number => sectionOfRole[number.role] === id);
}

/** Why a claim was hedged or dropped. */
export function reasonsOf({ findings, publication, verdict }: Claim): string[] {
  const failed = findings.filter(({ passed }) => !passed).map(({ detail }) => detail);
  if (failed.length > 0 || publication === 'published') return failed;
  return [`judged "${verdict}"`];
}
