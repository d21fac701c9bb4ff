import type { SourceNote } from '#activities/synthesis/drafting-input';
import type { ProposedNumber } from '#activities/synthesis/proposal';
import { methodOf, roleOf } from '#activities/synthesis/selection/number-facts';
import { findDates } from '#shared/text/dates';
import { findGeographies } from '#shared/text/geographies';
import { findNames } from '#shared/text/names';
import { findQuantities, type Quantity } from '#shared/text/quantities';

const maxNumbers = 4;
const maxMetric = 90;
/** "Three causes" and "35 pages" are no figures of a market. */
const smallestCount = 100;

/** Money and shares that a sentence states; bare counts are left to the sentence, which alone says what they count. */
export function numbersOfProse(text: string, source: SourceNote): ProposedNumber[] {
  const told = findQuantities(text).filter(isMarketFigure);
  if (told.length > maxNumbers) return [];
  return told.map(quantity => numberOf(text, quantity, source));
}

function numberOf(text: string, quantity: Quantity, source: SourceNote): ProposedNumber {
  const clause = clauseAround(text, quantity);
  const thing = thingValued(clause, quantity);
  const metric = thing ?? metricOf(clause, quantity);
  const places = new Set(findGeographies(clause).map(place => place.name));
  const names = new Set(
    findNames(thing ?? clause)
      .map(name => name.text)
      .filter(name => !places.has(name)),
  );
  const subject = names.size === 1 ? ([...names][0] ?? null) : null;
  return {
    metric,
    subject,
    value: quantity.value,
    low: quantity.low,
    high: quantity.high,
    unit: quantity.unit,
    currency: quantity.currency,
    year: yearOf(clause, quantity),
    geography: places.size === 1 ? ([...places][0] ?? null) : null,
    per: quantity.per,
    method: methodOf(source.kind, { publisher: source.publisher, subject }),
    formula: null,
    publisher: source.publisher,
    attributedTo: null,
    role: roleOf({ metric: clause, currency: quantity.currency, unit: quantity.unit, per: quantity.per }),
  };
}

function isMarketFigure({ kind, unit, value, low }: Quantity): boolean {
  return (
    kind === 'money' || kind === 'percent' || (kind === 'count' && unit !== '' && (value ?? low ?? 0) >= smallestCount)
  );
}

function clauseAround(text: string, { start, end }: Quantity): string {
  const from = Math.max(
    text.lastIndexOf('; ', start) + 1,
    text.lastIndexOf('. ', start) + 1,
    text.lastIndexOf(': ', start) + 1,
    0,
  );
  const next = /[;]\s|\.\s(?=\p{Lu})/u.exec(text.slice(end));
  return text.slice(from, next ? end + next.index : text.length).trim();
}

const valued =
  /(?:^|[,:]\s)(?:the\s|an?\s)?(?<thing>[^,:;]{4,80}?)\s(?:was|were|is|are|has been)\s(?:(?:only|about|roughly|around)\s)?(?:worth|valued at|estimated at|put at)\s(?:(?:only|about|roughly|around)\s)?$/iu;

/** "Analysts say that cold storage in India was worth …" values cold storage in India, whoever says so. */
function thingValued(clause: string, { text }: Quantity): string | null {
  const thing = valued.exec(clause.slice(0, clause.indexOf(text)))?.groups?.['thing'];
  return thing?.replace(/^.*\bthat\s(?:the\s|an?\s)?/iu, '').trim() || null;
}

/** The year right behind the amount; else the only one of its clause. */
function yearOf(clause: string, { text }: Quantity): string | null {
  const end = clause.indexOf(text) + text.length;
  const dates = findDates(clause);
  const next = dates.find(date => date.start >= end);
  const isBehind = next && /^[\s(]*(?:in|for|during|by|as of|at the end of)?\s*$/iu.test(clause.slice(end, next.start));
  const years = new Set((isBehind ? [next] : dates).map(date => date.iso.slice(0, 4)));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** The clause without its amount, as short as a table can bear. */
function metricOf(clause: string, { text }: Quantity): string {
  const rest = clause
    .replace(text, '…')
    .replace(/\s+/gu, ' ')
    .replace(/^[…\s,]+|[\s.,…]+$/gu, '')
    .trim();
  const short = rest.length <= maxMetric ? rest : `${rest.slice(0, maxMetric).replace(/\s+\S*$/u, '')} …`;
  return short === '' ? text : short;
}
