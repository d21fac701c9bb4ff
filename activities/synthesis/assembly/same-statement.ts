import type { Claim, MarketNumber } from '#shared/contracts/claim';
import { sameParty, yearOf } from '#shared/policies/comparable-number';
import { findDates } from '#shared/text/dates';
import { containment, contentWords, jaccard } from '#shared/text/similarity';

/** A claim with what is compared of it. Its words are those of the statement, without the title before it. */
export interface Told {
  readonly claim: Claim;
  readonly words: ReadonlySet<string>;
  /** The words without numbers and months, which are compared as figures and days. */
  readonly textual: ReadonlySet<string>;
  readonly figures: string;
  /** Whole days, as in "2 August 2026": the strongest mark of a rule. */
  readonly days: string;
}

const nearCopy = 0.75;
const nearPart = 0.6;
const sameQuote = 0.5;
const sameMetric = 0.5;
/** Of the shorter statement's words, beside an equal day. */
const sameDay = 0.3;
const leastShared = 2;
const months = new Set(
  contentWords('january february march april may june july august september october november december'),
);

export function told(claim: Claim, body: string): Told {
  const days = findDates(body)
    .map(date => date.iso)
    .filter(iso => iso.length === 10);
  const words = new Set(contentWords(body));
  const textual = new Set([...words].filter(word => !/^\p{N}/u.test(word) && !months.has(word)));
  return { claim, words, textual, figures: figuresOf(body), days: [...new Set(days)].sort().join(' ') };
}

/** Two claims that tell a reader the same: by their quote, their words, their number, or their rule and its day. */
export function isSameStatement(a: Told, b: Told): boolean {
  if (a.claim.text === b.claim.text) return true;
  if (sharesQuote(a.claim, b.claim)) return jaccard(a.words, b.words) > sameQuote;
  return isSameFigure(a.claim, b.claim) || hasSameWords(a, b) || isSameRule(a, b);
}

function sharesQuote(a: Claim, b: Claim): boolean {
  return a.citations.some(one =>
    b.citations.some(two => one.sourceId === two.sourceId && one.start < two.end && two.start < one.end),
  );
}

function hasSameWords(a: Told, b: Told): boolean {
  if (a.figures !== b.figures) return false;
  if (jaccard(a.words, b.words) >= nearCopy) return true;
  return a.figures !== '' && containment(a.textual, b.textual) >= nearPart && shared(a, b) > leastShared;
}

/** "applies from 2 August 2028" of like systems, told by two pages. */
function isSameRule(a: Told, b: Told): boolean {
  if (a.days === '' || b.days === '' || !b.days.split(' ').some(day => a.days.includes(day))) return false;
  return containment(a.textual, b.textual) >= sameDay && shared(a, b) >= leastShared;
}

/** One number for one thing, by one party or told in two sections; a source that leaves the year out says no less. */
function isSameFigure(a: Claim, b: Claim): boolean {
  const [first, second] = [a.numbers[0], b.numbers[0]];
  if (!first || !second || a.numbers.length > 1 || b.numbers.length > 1) return false;
  const isOfOneCompany = first.subject !== null && first.role === 'metric';
  const isOneParty = a.sectionId !== b.sectionId || isOfOneCompany || sameParty(first, second);
  return isOneParty && sameAmount(first, second) && sameThing(first, second);
}

function sameAmount(a: MarketNumber, b: MarketNumber): boolean {
  return a.value === b.value && a.low === b.low && a.high === b.high && a.unit === b.unit && a.per === b.per;
}

function sameThing(a: MarketNumber, b: MarketNumber): boolean {
  const [first, second] = [yearOf(a.year), yearOf(b.year)];
  const isOneSubject = (a.subject ?? '').toLowerCase() === (b.subject ?? '').toLowerCase();
  const isOneYear = first === null || second === null || first === second;
  return (
    isOneSubject && isOneYear && jaccard(new Set(contentWords(a.metric)), new Set(contentWords(b.metric))) >= sameMetric
  );
}

function shared(a: Told, b: Told): number {
  return [...a.textual].filter(word => b.textual.has(word)).length;
}

function figuresOf(text: string): string {
  return [...new Set(text.match(/\d+(?:[.,]\d+)*/gu) ?? [])].sort().join(' ');
}
