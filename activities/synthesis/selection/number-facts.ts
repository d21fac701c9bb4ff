import type { MarketNumber, NumberMethod } from '#shared/contracts/claim';
import type { SourceKind } from '#shared/contracts/source';

const official: readonly SourceKind[] = ['regulator', 'government', 'filing'];
const own: readonly SourceKind[] = ['vendor', 'vendor-docs', 'filing', 'news'];

/** `measured` only where the party that counts speaks itself: an authority, a filing, or a vendor about its own product. */
export function methodOf(
  kind: SourceKind,
  { publisher, subject }: { publisher: string | null; subject: string | null },
): NumberMethod {
  if (official.includes(kind)) return 'measured';
  return own.includes(kind) && isSameParty(publisher, subject) ? 'measured' : 'cited';
}

/** "Temporal Technologies" speaks about "Temporal Cloud": the first word of the one opens the other. */
export function isSameParty(publisher: string | null, subject: string | null): boolean {
  const [name] = wordsOf(subject);
  return name !== undefined && name.length > 2 && wordsOf(publisher).includes(name);
}

function wordsOf(name: string | null): string[] {
  return (name ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

const roleWords: readonly (readonly [MarketNumber['role'], RegExp])[] = [
  ['tam', /\btotal addressable market\b|\bTAM\b/u],
  ['sam', /\bserviceable (?:addressable|available) market\b|\bSAM\b/u],
  ['som', /\b(?:serviceable )?obtainable market\b|\bSOM\b/u],
];
const growth =
  /\b(?:CAGR|growth|grow(?:s|n|ing)?|grew|up(?! to\b)|down|increase[sd]?|rise[sn]?|rose|decline[sd]?|fell)\b/iu;
const size =
  /\bmarket\b|\b(?:was|is|were|are) (?:only |about |some |roughly |around )?worth\b|\b(?:spending|turnover|industry sales|net revenue|player purchases|gross gaming)\b/iu;
const price =
  /\b(?:price[sd]?|pricing|fee|fees|per (?:month|year|seat|unit|million|hour)|plan|tier|subscription|tariff|charge[sd]?)\b/iu;

/** "Makers with a turnover above …" says who is meant, not how large a market is. */
const threshold =
  /\b(?:turnover|revenues?|sales|spending|income) (?:of )?(?:above|over|below|under|exceeding|more than|less than|at least|up to)\b/iu;

export interface NumberWords {
  readonly metric: string;
  readonly currency: string | null;
  readonly unit: string;
  readonly per: string | null;
}

export function roleOf({ metric, currency, unit, per }: NumberWords): MarketNumber['role'] {
  const named = roleWords.find(([, words]) => words.test(metric));
  if (named && currency !== null) return named[0];
  if (unit === '%') return growth.test(metric) ? 'growth' : 'metric';
  if (currency === null) return 'metric';
  if (per !== null || price.test(metric)) return 'price';
  return size.test(metric) && !threshold.test(metric) ? 'size' : 'metric';
}
