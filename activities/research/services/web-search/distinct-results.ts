import { canonicalAddress } from '#activities/research/services/web-search/canonical-address';
import type { SearchResult } from '#activities/research/services/web-search/define-search-provider';

/** Each page once, in the order of the engine. */
export function distinctResults(results: readonly SearchResult[]): SearchResult[] {
  const seen = new Set<string>();
  return results.filter(({ url }) => {
    const canonical = canonicalAddress(url);
    if (canonical === null || url.length > 2_000 || seen.has(canonical)) return false;
    seen.add(canonical);
    return true;
  });
}
