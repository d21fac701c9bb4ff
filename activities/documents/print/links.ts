import type { NumberedSource, PlacedClaim, Reading } from '../reading/reading.js';
import { joined, type Line, line, link, soft } from './line.js';

/** "[3]", leading to the entry of the register. */
export function sourceLink({ number, anchor }: NumberedSource): Line {
  return [link(`[${number}]`, anchor)];
}

export function sourceLinks(sources: readonly NumberedSource[]): Line {
  return sources.flatMap(sourceLink);
}

export function claimLink({ label, anchor }: PlacedClaim): Line {
  return [link(label, anchor)];
}

export function claimLinks(reading: Reading, ids: readonly string[]): Line {
  const links = ids.flatMap(id => reading.claims.get(id) ?? []).map(claimLink);
  return links.length === 0 ? line(soft('none')) : joined(links, ', ');
}
