import type { Citation, Claim } from '#shared/contracts/claim';
import type { Mrd } from '#shared/contracts/mrd';
import type { Source } from '#shared/contracts/source';
import { placeClaims } from './place-claims.js';

/** A claim where it stands: `label` ("3.2") is section and place, `anchor` the id of its element. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly label: string;
  readonly anchor: string;
  /** Id of the section that prints it first-hand; others repeat it. Null: printed in the appendix. */
  readonly home: string | null;
}

export interface CitingClaim {
  readonly placed: PlacedClaim;
  readonly quotes: readonly string[];
}

/** A source with its number in the register and all claims that cite it. */
export interface NumberedSource {
  readonly source: Source;
  readonly number: number;
  readonly anchor: string;
  readonly citedBy: readonly CitingClaim[];
}

/** The document with all its cross references worked out, for whoever prints it. */
export interface Reading {
  readonly mrd: Mrd;
  readonly claims: ReadonlyMap<string, PlacedClaim>;
  readonly sources: ReadonlyMap<string, NumberedSource>;
}

export function createReading(mrd: Mrd): Reading {
  const claims = placeClaims(mrd);
  const sources = mrd.sources.map((source, index): [string, NumberedSource] => [
    source.id,
    { source, number: index + 1, anchor: `source-${index + 1}`, citedBy: citing(source, claims) },
  ]);
  return { mrd, claims, sources: new Map(sources) };
}

function citing(source: Source, claims: ReadonlyMap<string, PlacedClaim>): CitingClaim[] {
  return [...claims.values()].flatMap(placed => {
    const quotes = placed.claim.citations.filter(citation => citation.sourceId === source.id).map(({ quote }) => quote);
    return quotes.length === 0 ? [] : [{ placed, quotes: [...new Set(quotes)] }];
  });
}

/** Register entries a list of citations points to, once each, in the order of the register. */
export function citedSources(reading: Reading, citations: readonly Pick<Citation, 'sourceId'>[]): NumberedSource[] {
  const ids = new Set(citations.map(citation => citation.sourceId));
  return [...reading.sources.values()].filter(({ source }) => ids.has(source.id));
}

export function placedClaims(reading: Reading, ids: readonly string[]): PlacedClaim[] {
  return ids.flatMap(id => reading.claims.get(id) ?? []);
}
