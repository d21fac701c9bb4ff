import { unitOf } from '#shared/text/quantity-lexicon';

/** What a column's name says about its cells. */

const bookkeeping =
  /^(?:(?:\w+[_\s])?(?:url|uri|link|href)s?|accessed|retrieved|(?:date[_\s])?(?:access|retriev|crawl|scrap|fetch)\w*|published(?:[_\s]?(?:at|on|date))?|publication[_\s]?date|updated(?:[_\s]?at)?|id|uuid|row|index|number[_\s]in[_\s]list|file|kind)$/iu;
const yearLike = /(?:^|[_\s(])(?:year|period|as[_\s]?of|quarter|fiscal|fy|date|month|timeframe|since)(?:$|[_\s)])/iu;
const valueLike =
  /^(?:value|amount|figure|low|high|min|max|lower|upper|minimum|maximum|estimate|number|result|total|mean|median|average|price|cost|fee|revenue|size|base|low[_\s]?(?:case|value|end)|high[_\s]?(?:case|value|end)|as[_\s]stated|stated)$/iu;

/** Addresses, ids and dates of filing: they describe the row, not the market. */
export function isBookkeeping(column: string): boolean {
  return bookkeeping.test(column.trim());
}

export function isYearColumn(column: string): boolean {
  return yearLike.test(column);
}

export function isOwnYearColumn(column: string): boolean {
  return /^(?:year|period|fiscal[_\s]?year|quarter|date|month|as[_\s]?of)$/iu.test(column.trim());
}

/** Columns whose numbers take the unit of the row's unit column. */
export function isValueColumn(column: string): boolean {
  return valueLike.test(column.trim());
}

/** "Q3 2024", "2025", "FY24": a column for each time, whose cells take the unit of the row. */
export function isTimeColumn(column: string): boolean {
  return /^(?:FY\s?|[QH][1-4][\s_-]?|[1-4][QH][\s_-]?)?(?:(?:19|20)\d{2}|(?<=FY\s?|[QH][1-4][\s_-]?['’]?)\d{2})(?:[\s_-]?[QH][1-4])?$/u.test(
    column.trim(),
  );
}

/** The unit that a column names beside what it measures: "Retention (days)", "Harvest (t)", "log_retention_days". */
export function unitInColumn(column: string): string | null {
  const bracketed = /\(([^()]+)\)$/u.exec(column.trim())?.[1] ?? '';
  if (unitOf(bracketed) !== null) return bracketed;
  return (
    /(?:[_\s(])(ms|milliseconds|seconds|minutes|hours|days|weeks|months|years|KB|MB|GB|TB)\)?$/u.exec(
      column.trim(),
    )?.[1] ?? null
  );
}

export function isUnitColumn(column: string): boolean {
  return /^(?:units?|unit[_\s]of[_\s]measure|scale|magnitude)$/iu.test(column.trim());
}

export function isCurrencyColumn(column: string): boolean {
  return /^(?:currency|currency[_\s]?code|ccy)$/iu.test(column.trim());
}

export function isPeriodOfPrice(column: string): boolean {
  return /^(?:billing[_\s]?(?:period|cycle)?|per|interval|frequency|billed|price[_\s]?period)$/iu.test(column.trim());
}

/** Growth rates are per year though their column seldom says so in these words. */
export function isYearlyRate(column: string): boolean {
  return /cagr|annual|yearly|yoy|per[_\s]year/iu.test(column);
}

/** The same without currency, scale and period: "price_usd_month" -> "price". */
export function columnLabel(column: string): string {
  const label = columnWords(column)
    .replace(/[()[\]]/gu, ' ')
    .replace(
      /(?<!\p{L})(?:usd|eur|gbp|inr|percent|pct|million|billion|per|month|year|monthly|yearly)(?!\p{L})|[%$€£¥₹]/giu,
      ' ',
    )
    .replace(/\s+/gu, ' ')
    .trim();
  return label === '' ? columnWords(column) : label;
}

/** Words of a column in reading form: "cagr_percent" -> "cagr percent". */
export function columnWords(column: string): string {
  return column
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[_.]+/gu, ' ')
    .trim();
}
