import { isTrue } from '#test/bench/verify/judged-claim';
import type { LabelledClaim } from '#test/labelled/claims/labelled-claim';

/** As many true claims as changed ones, spread evenly over the list, and so over documents and kinds; order is kept. */
export function sampleOf(claims: readonly LabelledClaim[], most: number): LabelledClaim[] {
  const own = claims.filter(labelled => isTrue({ labelled }));
  const changed = claims.filter(labelled => !isTrue({ labelled }));
  const half = Math.ceil(most / 2);
  const chosen = new Set([...spread(own, half), ...spread(changed, most - half)]);
  return claims.filter(claim => chosen.has(claim));
}

function spread<T>(items: readonly T[], most: number): T[] {
  if (most >= items.length) return [...items];
  return Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)]).filter(
    item => item !== undefined,
  );
}
