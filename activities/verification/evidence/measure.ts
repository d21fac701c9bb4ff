import { currencyOf, exponentOf, scaleSource, unitOf } from '#shared/text/quantity-lexicon';

/** What a unit cell or a column name says: "billion", "USD million", "percent", "million actions", "Price (EUR)". */
export interface Measure {
  readonly currency: string | null;
  readonly exponent: number;
  /** Canonical unit or counted noun, '' when only a scale or currency is named. */
  readonly unit: string;
  readonly per: string | null;
}

const currencyWord =
  /(?<![\p{L}])(?:USD|EUR|GBP|INR|AUD|CAD|CHF|JPY|CNY|SEK|NOK|DKK|PLN|BRL|KRW|MXN|SGD|HKD|ZAR|US\$|[$€£¥₹]|(?:us )?dollars?|euros?|pounds?(?: sterling)?|rupees?|yen|yuan)(?![\p{L}])/iu;
const scaleWord = new RegExp(`(?<!per )(?<![\\p{L}])(?:${scaleSource})(?![\\p{L}])`, 'u');
const perWord =
  /(?:\bper(?!\p{L})|\/)[\s-]*(?<per>(?:million |thousand |\d[\d.,]* ?)?[\p{L}-]+(?:\s(?:per|a)\s[\p{L}-]+)*)/iu;
const percentWord = /%|\bper ?cent(?:age)?\b|\bpct\b/iu;

export function measureOf(written: string): Measure {
  const money = currencyWord.exec(written)?.[0] ?? null;
  const per = perWord.exec(written.replace(percentWord, ' '))?.groups?.['per'] ?? null;
  const withoutPer = per === null ? written : written.replace(perWord, ' ');
  const scale = scaleWord.exec(withoutPer)?.[0] ?? null;
  const rest = [money, scale].reduce<string>((text, part) => (part ? text.replace(part, ' ') : text), withoutPer);
  return {
    currency: money ? currencyOf(/^[a-z]{3}$/iu.test(money) ? money.toUpperCase() : money).currency : null,
    exponent: scale ? exponentOf(scale) : 0,
    unit: percentWord.test(rest) ? '%' : nounOf(rest),
    per: per?.toLowerCase() ?? null,
  };
}

function nounOf(text: string): string {
  const bare = text
    .replace(/[()[\],:]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return unitOf(bare)?.unit ?? bare.toLowerCase();
}
