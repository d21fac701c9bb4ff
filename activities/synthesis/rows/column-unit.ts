/** The unit a column's name states for its cells: "Price (EUR)", "price_usd_month", "USD per million", "sales, EUR million". */
export interface ColumnUnit {
  readonly currency: string | null;
  readonly scale: number;
  readonly unit: string;
  readonly per: string | null;
  /** The name without its unit: what is measured. May be empty ("USD"). */
  readonly label: string;
}

const currencies = /(?<![\p{L}])(?:USD|EUR|GBP|INR|AUD|CAD|CHF|JPY|CNY|SEK|NOK|DKK|PLN|BRL|US\$|€|£|\$)(?![\p{L}])/iu;
const symbols: Record<string, string> = { US$: 'USD', $: 'USD', '€': 'EUR', '£': 'GBP' };
const scales: readonly (readonly [RegExp, number])[] = [
  [/(?<!\bper )\b(?:thousand|000s?|k)\b/iu, 1e3],
  [/(?<!\bper )\b(?:millions?|mn|mio)\b/iu, 1e6],
  [/(?<!\bper )\b(?:billions?|bn)\b/iu, 1e9],
  [/(?<!\bper )\btrillions?\b/iu, 1e12],
  [/(?<!\bper )\b(?:lakhs?|lacs?)\b/iu, 1e5],
  [/(?<!\bper )\b(?:crores?|cr)\b/iu, 1e7],
];
const percent = /%|\bper ?cent(?:age)?\b|\bpct\b/iu;
const perWords = /\b(?:per|a|\/)[\s-]+(?<per>(?:million |thousand |\d[\d.,]* )?[\p{L}-]+)/iu;
const trailingPeriod = /\b(?:month|year|hour|day|seat|user|second|kwh|unit)(?:ly)?$/iu;

export function columnUnit(column: string): ColumnUnit {
  const words = column.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replace(/[_.]+/gu, ' ');
  const currency = currencies.exec(words)?.[0] ?? null;
  const per = perOf(words, currency);
  const scale = scales.find(([pattern]) => pattern.test(words))?.[1] ?? 1;
  return {
    currency: currency ? (symbols[currency] ?? currency.toUpperCase()) : null,
    scale: currency ? scale : 1,
    unit: percent.test(words) ? '%' : '',
    per,
    label: currency || percent.test(words) ? labelOf(words, currency) : words.trim(),
  };
}

function perOf(words: string, currency: string | null): string | null {
  const named = perWords.exec(words)?.groups?.['per'];
  if (named) return named.toLowerCase();
  return currency ? (trailingPeriod.exec(words.replace(/[()]/gu, '').trim())?.[0].toLowerCase() ?? null) : null;
}

function labelOf(words: string, currency: string | null): string {
  let label = words.replace(percent, ' ').replace(perWords, ' ');
  if (currency) label = label.replace(currency, ' ').replace(trailingPeriod, ' ');
  if (currency) for (const [pattern] of scales) label = label.replace(pattern, ' ');
  return label
    .replace(/[()[\],]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
