import { comparedBy } from '#activities/verification/verify/compared-figures';
import { isSameTime } from '#activities/verification/verify/dated-figures';
import { isEqualSize, sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import type { Weighed } from '#activities/verification/verify/find-support';
import { cellWords } from '#activities/verification/verify/polarity/row-labels';
import type { RowPair } from '#activities/verification/verify/row-pairs';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';

type Side = 0 | 1;

const isMore =
  /(?<!\p{L})(?:more|higher|larger|greater|bigger|older|longer|dearer|faster|ahead of|exceed(?:s|ed|ing)?|outnumber\p{L}*|surpass\p{L}*|above|over(?:took|takes)|times (?:as|the|what)|twice|double)(?!\p{L})/iu;
const isLess =
  /(?<!\p{L})(?:less|lower|fewer|smaller|younger|shorter|cheaper|slower|behind|below|under|half (?:as|the|of what))(?!\p{L})/iu;
const isRise =
  /(?<!\p{L})(?:rose|rise|rises|risen|gr[eo]w|grown|grows|increas\p{L}+|climb\p{L}*|up|jump\p{L}*|went up|gain\p{L}*)(?!\p{L})/iu;
const isFall =
  /(?<!\p{L})(?:fell|fall|falls|fallen|dropp?\p{L}*|declin\p{L}+|decreas\p{L}+|down|shrank|shrunk|slipp?\p{L}*|cut|reduc\p{L}+)(?!\p{L})/iu;

/** `compared`: what the claim says to be more, or to have risen, is. */
export type Telling = 'told' | 'compared' | null;

/**
 * Are both rows told, each with what is its own? The rows are named, and have their figures told, in one order: "A has 5
 * and B 3", "A and B have 5 and 3". Each gives an amount, or one is worked out from both. Null: they are not.
 */
export function tellingOf(claim: Statement, { agreeing }: Pick<Weighed, 'agreeing'>, pair: RowPair): Telling {
  if (areCompared(claim, pair)) return 'compared';
  const order = namedIn(claim, pair).map(({ side }) => side);
  const all = toldIn(claim, agreeing, pair);
  const told = all.filter(({ side }, i) => all.findIndex(each => each.side === side) === i);
  const [first, second] = order;
  if (first === undefined || second === undefined || told.length === 0) return null;
  if (told.some(({ side }, i) => side !== order[i])) return null;
  if (told.length === 2 && !areOfOneColumn(all)) return null;
  const isWorkedOut = claim.figures.some(figure => agreeing.get(figure)?.includes(figure));
  if (told.length < 2 && !isWorkedOut) return null;
  const ways = waysOf(claim.text);
  if (ways === 0 || isWithinRows(all)) return 'told';
  return isRightWay(ways, pair, { told, first, second }) ? 'compared' : null;
}

/** What a figure of the claim says of the one against the other comes out of an amount of each. */
function areCompared(claim: Statement, pair: RowPair): boolean {
  return claim.figures.some(figure => {
    const found = comparedBy(figure, claim, pair);
    return (
      found?.isSo === true &&
      pair.parts.every(row => [found.first, found.second].some(each => row.stated.figures.includes(each.figure)))
    );
  });
}

/** What is told of two rows is told of both: a price of the one and a term of the other are none that a claim sets side by side. */
function areOfOneColumn(all: readonly Told[]): boolean {
  return all.some(one => all.some(other => one.side !== other.side && one.found.column === other.found.column));
}

/** "Fell from 5 to 3 at A and from 4 to 2 at B" compares cells of one row. */
function isWithinRows(all: readonly Told[]): boolean {
  return all.some((one, i) =>
    all
      .slice(i + 1)
      .some(other => other.side === one.side && sizeOf(one.found).dimension === sizeOf(other.found).dimension),
  );
}

interface Named {
  readonly side: Side;
  readonly at: number;
}

/** The rows in the order in which the claim first names what only the one has: a word, a date, the number of a quarter. */
function namedIn(claim: Statement, { parts: rows }: RowPair): Named[] {
  const places = ([0, 1] as const).map(side => firstOf(claim, rows[side].stated, rows[side === 0 ? 1 : 0].stated));
  const [one = null, other = null] = places;
  if (one === null && other === null) return [];
  const isTimed = datesOf(rows[0].stated) !== datesOf(rows[1].stated);
  // "After 8,800 in the quarter before": of two times the other goes without saying.
  const at = (place: number | null) => place ?? (isTimed && compares.test(claim.text) ? claim.text.length : null);
  const found = [at(one), at(other)];
  return ([0, 1] as const)
    .flatMap(side => (found[side] == null ? [] : [{ side, at: found[side] }]))
    .sort((a, b) => a.at - b.at);
}

const compares =
  /(?<!\p{L})(?:before|earlier|previous\p{L}*|prior|preceding|following|after|from|than|against|compared|versus|year-on-year)(?!\p{L})/iu;

function firstOf(claim: Statement, mine: Statement, theirs: Statement): number | null {
  const [own, strange] = [labelKeys(mine), labelKeys(theirs)];
  const isFact = ({ start, end }: { readonly start: number; readonly end: number }) =>
    claim.dates.some(date => date.start < end && start < date.end);
  const words = claim.words.filter(
    each =>
      each.load > 0 &&
      !isFigureWord(each, claim) &&
      !isFact(each) &&
      each.keys.some(key => own.has(key)) &&
      !each.keys.some(key => strange.has(key)),
  );
  const isOf = (iso: string, { dates }: Statement) => dates.some(date => isSameTime(date.iso, iso));
  const dates = claim.dates.filter(({ iso }) => isOf(iso, mine) && !isOf(iso, theirs));
  const part = partOf(mine);
  const parts =
    part === null || part === partOf(theirs)
      ? []
      : Array.from(claim.text.matchAll(ordinal)).filter(({ 0: word }) => numberOf(word) === part);
  const places = [
    ...words.map(({ start }) => start),
    ...dates.map(({ start }) => start),
    ...parts.map(({ index }) => index),
  ];
  return places.length === 0 ? null : Math.min(...places);
}

const ordinal = /(?<![\p{L}\p{N}])(?:first|second|third|fourth|[QH][1-4])(?![\p{L}\p{N}])/giu;

function numberOf(word: string): number {
  const at = ['first', 'second', 'third', 'fourth'].indexOf(word.toLowerCase());
  return at < 0 ? Number(word.slice(1)) : at + 1;
}

/** Number of the quarter or half that a row is of. */
function partOf({ dates }: Statement): number | null {
  const [, part] = /-[QH](\d)$/u.exec(dates[0]?.iso ?? '') ?? [];
  return part ? Number(part) : null;
}

/** Does the claim name a quarter of the rows by its number alone? */
export function isPartNamed({ text }: Statement, { parts: rows }: RowPair): boolean {
  const parts = rows.map(({ stated }) => partOf(stated));
  const named = Array.from(text.matchAll(ordinal), ({ 0: word }) => numberOf(word));
  return named.length > 0 && named.every(part => parts.includes(part));
}

function datesOf({ dates }: Statement): string {
  return dates.map(({ iso }) => iso).join(' ');
}

function labelKeys(stated: Statement): ReadonlySet<string> {
  const words = cellWords(stated).filter(
    word => word.load > 0 && !stated.figures.some(({ start, end }) => start < word.end && word.start < end),
  );
  return new Set(words.flatMap(({ keys }) => keys));
}

interface Told extends Named {
  readonly found: Figure;
}

/** The amounts of the claim that only one of the rows has, in their order. */
function toldIn(claim: Statement, agreeing: Weighed['agreeing'], pair: RowPair): Told[] {
  return claim.figures.flatMap((figure): Told[] => {
    const own = (agreeing.get(figure) ?? []).filter(each => pair.stated.figures.includes(each));
    const sides = new Set(own.map(({ start }): Side => (start < pair.second ? 0 : 1)));
    const [found] = own;
    const [side] = sides;
    return found && sides.size === 1 && side !== undefined ? [{ side, at: figure.start, found }] : [];
  });
}

interface Order {
  readonly told: readonly Told[];
  readonly first: Side;
  readonly second: Side;
}

/** What a claim says of the one against the other, or of the later against the earlier; 0: nothing. */
function waysOf(text: string): Ways {
  const [more, less] = [isMore.test(text), isLess.test(text)];
  if (more || less) return more === less ? 'unclear' : more ? 'more' : 'less';
  const [rise, fall] = [isRise.test(text), isFall.test(text)];
  if (!rise && !fall) return 0;
  return rise === fall ? 'unclear' : rise ? 'rise' : 'fall';
}

type Ways = 0 | 'more' | 'less' | 'rise' | 'fall' | 'unclear';

function isRightWay(ways: Ways, pair: RowPair, { told, first, second }: Order): boolean {
  const values = ([0, 1] as const).map(side => sizeIn(pair, told, side));
  const [a, b] = [values[first] ?? null, values[second] ?? null];
  if (ways === 'unclear' || a === null || b === null || isEqualSize(a, b)) return false;
  if (ways === 'more' || ways === 'less') return (ways === 'more') === a > b;
  const times = pair.parts.map(({ stated }) => stated.dates[0]?.iso ?? '');
  const order = (times[first] ?? '').localeCompare(times[second] ?? '');
  if (order === 0) return false;
  const isLater = order > 0;
  return (ways === 'rise') === (isLater ? a > b : b > a);
}

/** The amount that the claim tells of a row, or the one in the column of that which it tells of the other. */
function sizeIn({ parts: rows }: RowPair, told: readonly Told[], side: Side): number | null {
  const found = told.find(each => each.side === side)?.found ?? inColumnOf(told[0]?.found, rows[side].stated);
  return found ? (sizeOf(found).sizes[0] ?? null) : null;
}

function inColumnOf(known: Figure | undefined, { figures }: Statement): Figure | undefined {
  return known && figures.find(({ column }) => column !== undefined && column === known.column);
}
