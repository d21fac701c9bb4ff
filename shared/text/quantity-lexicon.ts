/** The words of amounts: pure tables, compiled once into pattern sources. */

/** Powers of ten by lower-case scale word. */
const scaleWords: Record<string, number> = {
  hundred: 2,
  thousand: 3,
  lakh: 5,
  lakhs: 5,
  lac: 5,
  million: 6,
  millions: 6,
  mn: 6,
  mln: 6,
  mio: 6,
  crore: 7,
  crores: 7,
  billion: 9,
  billions: 9,
  bn: 9,
  bln: 9,
  mrd: 9,
  milliard: 9,
  'lakh crore': 12,
  trillion: 12,
  trillions: 12,
  tn: 12,
  trn: 12,
};

/** Letters that are a scale when they touch the number, or follow a currency: 10M, $5k. */
const scaleLetters: Record<string, number> = { k: 3, m: 6, mm: 6, b: 9, t: 12 };

const symbols: Record<string, string> = {
  US$: 'USD',
  USD$: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  NT$: 'TWD',
  R$: 'BRL',
  MX$: 'MXN',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₪': 'ILS',
  '₦': 'NGN',
  '₱': 'PHP',
  '฿': 'THB',
  '₫': 'VND',
  '₴': 'UAH',
  'Rs.': 'INR',
  Rs: 'INR',
  RMB: 'CNY',
};

export const isoCodes: readonly string[] =
  'USD EUR GBP JPY CNY INR KRW RUB TRY ILS BRL CAD AUD NZD CHF SEK NOK DKK PLN CZK HUF RON ZAR MXN SGD HKD TWD THB IDR MYR PHP VND NGN KES EGP SAR AED ARS CLP COP PEN UAH ISK BGN'.split(
    ' ',
  );

/** Longest first: the pattern tries them in this order. */
const currencyWords: readonly [string, string][] = [
  ['australian dollars?', 'AUD'],
  ['canadian dollars?', 'CAD'],
  ['hong kong dollars?', 'HKD'],
  ['singapore dollars?', 'SGD'],
  ['new zealand dollars?', 'NZD'],
  ['(?:us|u\\.s\\.|american) dollars?', 'USD'],
  ['dollars?', 'USD'],
  ['euros?', 'EUR'],
  ['pounds? sterling', 'GBP'],
  ['pounds?', 'GBP'],
  ['norwegian (?:crowns?|krone(?:r|n)?)', 'NOK'],
  ['danish (?:crowns?|krone(?:r|n)?)', 'DKK'],
  ['(?:swedish (?:crowns?|krona)|kronor)', 'SEK'],
  ['czech (?:crowns?|korunas?)', 'CZK'],
  ['(?:icelandic (?:crowns?|krona)|kr(?:o|ó)nur)', 'ISK'],
  ['(?:polish )?z(?:l|ł)ot(?:ys|ies|y)', 'PLN'],
  ['(?:hungarian )?forints?', 'HUF'],
  ['(?:turkish )?liras?', 'TRY'],
  ['(?:russian )?r(?:o)?ubles?', 'RUB'],
  ['(?:israeli )?shekels?', 'ILS'],
  ['(?:south african )?rand', 'ZAR'],
  ['mexican pesos?', 'MXN'],
  ['(?:south )?korean won', 'KRW'],
  ['yen', 'JPY'],
  ['(?:indian )?rupees?', 'INR'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['swiss francs?', 'CHF'],
  ['rea(?:is|l)', 'BRL'],
];

/** Hundredths of a currency; of the dollar where nothing else is said. */
const centWords: readonly [string, string][] = [
  ['euro[ -]?cents?', 'EUR'],
  ['(?:(?:us|u\\.s\\.|american) )?cents?|¢', 'USD'],
  ['pence|penn(?:y|ies)', 'GBP'],
];

export type UnitKind = 'percent' | 'duration' | 'size' | 'multiple' | 'plain';

/** Unit as written (pattern source), its canonical name, its kind. `exact` units are case-sensitive symbols. */
const unitTable: readonly { source: string; unit: string; kind: UnitKind; exact?: true }[] = [
  { source: '%|percent|per\\s?cent|pct', unit: '%', kind: 'percent' },
  { source: 'percentage[ -]points?|ppts?|pp', unit: 'pp', kind: 'percent' },
  { source: 'basis points?|bps', unit: 'bps', kind: 'percent' },
  { source: 'milliseconds?|ms|msec', unit: 'ms', kind: 'duration' },
  { source: 'microseconds?|µs|μs', unit: 'µs', kind: 'duration' },
  { source: 'seconds?|secs?', unit: 's', kind: 'duration' },
  { source: 's', unit: 's', kind: 'duration', exact: true },
  { source: 'minutes?|mins?', unit: 'min', kind: 'duration' },
  { source: 'hours?|hrs?', unit: 'h', kind: 'duration' },
  { source: 'h', unit: 'h', kind: 'duration', exact: true },
  { source: '(?:calendar|business|working)[ -]days?|days?', unit: 'day', kind: 'duration' },
  { source: 'weeks?|wks?', unit: 'week', kind: 'duration' },
  { source: 'months?', unit: 'month', kind: 'duration' },
  { source: 'years?|yrs?', unit: 'year', kind: 'duration' },
  { source: 'decades?', unit: 'decade', kind: 'duration' },
  { source: 'kilobytes?|KB|kB', unit: 'KB', kind: 'size' },
  { source: 'megabytes?|MB', unit: 'MB', kind: 'size' },
  { source: 'gigabytes?|GB', unit: 'GB', kind: 'size' },
  { source: 'terabytes?|TB', unit: 'TB', kind: 'size' },
  { source: 'petabytes?|PB', unit: 'PB', kind: 'size' },
  { source: 'KiB', unit: 'KiB', kind: 'size' },
  { source: 'MiB', unit: 'MiB', kind: 'size' },
  { source: 'GiB', unit: 'GiB', kind: 'size' },
  { source: 'TiB', unit: 'TiB', kind: 'size' },
  { source: 'bytes?', unit: 'byte', kind: 'size' },
  { source: 'x|×|-?fold|times', unit: 'x', kind: 'multiple' },
  ...spelledUnits(),
  { source: 'met(?:re|er)s?', unit: 'm', kind: 'plain' },
  { source: 'millilit(?:re|er)s?|ml', unit: 'ml', kind: 'plain' },
  { source: 'grams?|grammes?', unit: 'g', kind: 'plain' },
  { source: 't(?!-)', unit: 't', kind: 'plain', exact: true },
  {
    source: 'kWh|MWh|GWh|TWh|kW|MW|GW|km|kg|mg|cm|mm|kHz|MHz|GHz|Hz|°C|°F|Mbps|Gbps',
    unit: '',
    kind: 'plain',
    exact: true,
  },
];

/** Units of measure by name and by the ways to write their symbol. */
function spelledUnits(): { source: string; unit: string; kind: UnitKind }[] {
  const metre = 'met(?:re|er)s?';
  const names: readonly [string, string][] = [
    [`square[ -]kilo${metre}|sq\\.? ?km|km²`, 'km²'],
    [`square[ -]${metre}|sq\\.? ?m|sqm|m²`, 'm²'],
    ['square[ -](?:feet|foot)|sq\\.? ?ft|sqft|ft²', 'ft²'],
    [`cubic[ -]${metre}|m³`, 'm³'],
    ['hectares?', 'ha'],
    ['kilowatt[ -]?hours?', 'kWh'],
    ['megawatt[ -]?hours?', 'MWh'],
    ['gigawatt[ -]?hours?', 'GWh'],
    ['terawatt[ -]?hours?', 'TWh'],
    ['kilowatts?', 'kW'],
    ['megawatts?', 'MW'],
    ['gigawatts?', 'GW'],
    ['kilo(?:gram(?:me)?s?|s)?', 'kg'],
    ['(?:metric )?tonnes?|metric tons?', 't'],
    [`kilo${metre}`, 'km'],
    [`centi${metre}`, 'cm'],
    [`milli${metre}`, 'mm'],
    ['miles?', 'mi'],
    ['lit(?:re|er)s?', 'l'],
  ];
  return names.map(([source, unit]) => ({ source, unit, kind: 'plain' }));
}

const escaped = (text: string) => text.replace(/[$.*+?()[\]{}|^\\]/gu, '\\$&');
const byLength = (a: string, b: string) => b.length - a.length;

export const currencyBefore = [...Object.keys(symbols), ...isoCodes].sort(byLength).map(escaped).join('|');
/** "In 2024 EUR 4 million": the code begins the next amount. */
const codeAfter = `(?:(?<!(?<![\\d.,])(?:19|20)\\d\\d\\s)|(?!\\p{Lu}{3}\\s?\\d))(?:${isoCodes.join('|')})`;
export const currencyAfter = [
  codeAfter,
  ...Object.keys(symbols).sort(byLength).map(escaped),
  ...centWords.map(([source]) => caseless(source)),
  ...currencyWords.map(([source]) => caseless(source)),
].join('|');
export const scaleSource = Object.keys(scaleWords)
  .sort(byLength)
  .map(word => caseless(word.replace(' ', '\\s')))
  .join('|');
/** Units of measure by name, in any case. */
export const measureSource = spelledUnits()
  .map(({ source }) => source)
  .concat('kWh|MWh|GWh|TWh|kW|MW|GW|km|kg')
  .join('|');
export const unitSource = unitTable.map(entry => (entry.exact ? entry.source : caseless(entry.source))).join('|');

/** Case-insensitive by hand, since symbols beside it in one pattern are not. */
function caseless(source: string): string {
  return source.replace(/\\.|\(\?:|[a-z]/giu, part =>
    part.length > 1 ? part : `[${part.toLowerCase()}${part.toUpperCase()}]`,
  );
}

export function currencyOf(written: string): { currency: string; exponent: number } {
  const isWord = ([source]: readonly [string, string]) => new RegExp(`^(?:${source})$`, 'iu').test(written);
  const cents = centWords.find(isWord);
  if (cents) return { currency: cents[1], exponent: -2 };
  const word = currencyWords.find(isWord);
  return { currency: symbols[written] ?? word?.[1] ?? written.toUpperCase(), exponent: 0 };
}

export function exponentOf(scale: string): number {
  const word = scale.toLowerCase().replace(/\s+/gu, ' ').replace(/\.$/u, '');
  return scaleWords[word] ?? scaleLetters[word] ?? 0;
}

export function unitOf(written: string): { unit: string; kind: UnitKind } | null {
  const entry =
    unitTable.find(each => each.exact && new RegExp(`^(?:${each.source})$`, 'u').test(written)) ??
    unitTable.find(each => !each.exact && new RegExp(`^(?:${each.source})$`, 'iu').test(written));
  return entry ? { unit: entry.unit || written, kind: entry.kind } : null;
}

const measures = spelledUnits().map(
  ({ source, unit }) => [new RegExp(`(?<![\\p{L}\\p{N}])(?:${source}|${unit})(?![\\p{L}\\p{N}])`, 'iu'), unit] as const,
);

/** The unit of measure that a text names, in any case: "EUR/MWh", "per square metre"; null when it names none. */
export function measureIn(text: string): string | null {
  return measures.find(([name]) => name.test(text))?.[1] ?? null;
}
