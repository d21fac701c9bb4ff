import { sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import { oncePer } from '#activities/verification/verify/once-per';
import { hasKin, sum } from '#activities/verification/verify/polarity/kin';
import { type Segment, segmentsOf } from '#activities/verification/verify/segments';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** Whether what a claim calls higher, or the highest, is so by the figures that a sentence lists. */
export type ListedOrder = 'so' | 'turned' | null;

/** One of several amounts of a sentence, with the words that stand beside it alone. */
interface Entry {
  readonly size: number;
  readonly kind: string;
  readonly own: readonly Word[];
}

interface Listing {
  readonly entries: readonly Entry[];
  readonly sentence: readonly Word[];
}

/** Null: the claim compares nothing, or no sentence lists what it compares. */
export function listedOrder(claim: Statement, stated: Statement): ListedOrder {
  const told = comparedIn(claim);
  if (!told) return null;
  for (const listing of listingsOf(stated)) {
    const order = told.second ? orderOfTwo(told, told.second, listing) : orderOfAll(told, listing);
    if (order) return order;
  }
  return null;
}

interface Told {
  /** What it says of the first: that it is the larger, or the smaller. */
  readonly way: 'up' | 'down';
  /** The word that says so. */
  readonly cue: string;
  /** The words of the one, and of that with which it is compared; null where it is the first or last of all. */
  readonly first: readonly Word[];
  readonly second: readonly Word[] | null;
  /** What is more, or most. */
  readonly measure: Word | undefined;
  readonly isPlain: boolean;
}

const up = 'higher|larger|greater|bigger|longer|older|dearer|costlier|pricier|heavier|taller';
const down = 'lower|smaller|fewer|less|shorter|younger|cheaper|lighter';
const comparison = new RegExp(
  `(?<!\\p{L})(?:(?<up>more|${up})|(?<down>${down})|(?<fast>faster|quicker|sooner)|(?<slow>slower|later))(?!\\p{L})(?=(?:\\s[^\\s.;,:]+){0,8}?\\s(?<than>than)\\s)`,
  'iu',
);
const alike =
  /(?<!\p{L})as (?:(?<up>many|much|high|large|often|long|old|expensive|heavy|likely)|(?<down>few|little|low|small|short|young|cheap)|(?<fast>fast|quick(?:ly)?|soon)|(?<slow>slow(?:ly)?))(?:\s[^\s.;,:]+){0,4}?\s(?<than>as)\s/iu;
const superlative =
  /(?<!\p{L}|\bone of the |\bamong the |\b(?:second|third|fourth|next)[ -])(?:(?<up>highest|largest|greatest|biggest|longest|oldest|dearest|costliest|heaviest|the most(?! of))|(?<down>lowest|smallest|fewest|(?<!\bat |\bnot )least|shortest|youngest|cheapest|lightest)|(?<fast>fastest|quickest)|(?<slow>slowest))(?!\p{L})/iu;
const denied = /(?<!\p{L})(?:no|not|none|neither|nor|nobody|never|\p{L}+n['’]t)(?!\p{L})/iu;
/** A number beside it says how much more, and is compared as such. */
const ofNumber =
  /\d|(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten|half|third|quarter|fifth|twice|double|times)(?!\p{L})/iu;

function comparedIn(claim: Statement): Told | null {
  const { text } = claim;
  const two = comparison.exec(text);
  const equal = alike.exec(text);
  const found = two ?? equal;
  if (found) return toldOfTwo(claim, found, found === equal);
  const one = superlative.exec(text);
  if (!one || denied.test(text.slice(0, one.index))) return null;
  const words = tellingOf(claim).filter(({ start, end }) => end <= one.index || start >= one.index + one[0].length);
  return {
    way: wayOf(one),
    cue: one[0],
    first: words,
    second: null,
    measure: wordAfter(claim, one.index + one[0].length),
    isPlain: true,
  };
}

function toldOfTwo(claim: Statement, found: RegExpExecArray, isEqual: boolean): Told | null {
  const { text } = claim;
  const stop = isEqual ? found.index + found[0].length : text.indexOf(' than ', found.index) + 6;
  const isDenied = denied.test(text.slice(0, found.index));
  // "As often as" orders the two only where it is denied, and "not more than" does not.
  if (
    isEqual !== isDenied ||
    ofNumber.test(text.slice(stop, stop + 20)) ||
    /\d/u.test(text.slice(Math.max(0, found.index - 12), found.index))
  )
    return null;
  const words = tellingOf(claim);
  const way = wayOf(found);
  const [cue = ''] = found[0].replace(/^as\s/iu, '').split(' ');
  const measure = wordAfter(claim, text.indexOf(cue, found.index) + cue.length);
  return {
    way: isEqual ? (way === 'up' ? 'down' : 'up') : way,
    cue,
    first: words.filter(({ start, end }) => end <= found.index || (!isEqual && start > found.index && end < stop)),
    second: words.filter(({ start }) => start >= stop),
    measure: isEqual ? undefined : measure,
    isPlain: cue.toLowerCase() !== 'more',
  };
}

function wayOf({ groups }: RegExpExecArray): Told['way'] {
  return groups?.['up'] !== undefined || groups?.['slow'] !== undefined ? 'up' : 'down';
}

function tellingOf(claim: Statement): Word[] {
  return claim.words.filter(word => word.load > 0 && !isFigureWord(word, claim));
}

function wordAfter({ words }: Statement, at: number): Word | undefined {
  return words.find(({ start, load }) => start >= at && load > 0);
}

/** Words that say that it is told of more things or oftener, whatever is counted. */
const ofAnything =
  /^(?:often|frequently|likely|common(?:ly)?|frequent|popular|widespread|shares?|percentage|proportion|rates?|ratings?|scores?|numbers?|figures?|values?|amounts?|level)$/u;

const length = /^duration|^\S* (?:month|s|m) /u;
/** What is fast, old or dear is told in times and money. */
const kindsBy: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:fast|quick|soon|slow|later|old|young)/iu, /^duration|^\S* (?:month|s) /u],
  [/^(?:long|short|tall)/iu, length],
  [/^(?:dear|cheap|costl|pric|expensive)/iu, /^\S* [A-Z]{3} /u],
  [/^(?:heav|light)/iu, /^\S* g /u],
];

/** The measure stands in the sentence; of what is more so in another word nothing is known. */
function isMeasured({ measure, isPlain, cue, second }: Told, { sentence, entries: [entry] }: Listing): boolean {
  const kinds = kindsBy.find(([cues]) => cues.test(cue))?.[1];
  if (kinds) return kinds.test(entry?.kind ?? '');
  if (measure === undefined) return true;
  if (ofAnything.test(measure.text) || hasKin(measure, sentence)) return true;
  return isPlain && second?.includes(measure) === true;
}

function orderOfTwo(told: Told, second: readonly Word[], listing: Listing): ListedOrder {
  const [one, other] = [entriesOf(told.first, listing), entriesOf(second, listing)];
  if (one.length === 0 || other.length === 0 || one.some(each => other.includes(each)) || !isMeasured(told, listing))
    return null;
  const isLess = one.every(a => other.every(b => a.size < b.size));
  const isMore = one.every(a => other.every(b => a.size > b.size));
  if (!isLess && !isMore) return null;
  return isMore === (told.way === 'up') ? 'so' : 'turned';
}

function orderOfAll(told: Told, listing: Listing): ListedOrder {
  const [one, ...more] = entriesOf(told.first, listing);
  if (!one || more.length > 0 || listing.entries.length < 2 || !isMeasured(told, listing)) return null;
  const others = listing.entries.filter(each => each !== one);
  const isTop = others.every(({ size }) => size < one.size);
  const isBottom = others.every(({ size }) => size > one.size);
  if (told.way === 'up' ? isTop : isBottom) return 'so';
  return 'turned';
}

/** Those of whose own words the text has the greatest share. */
function entriesOf(words: readonly Word[], { entries }: Listing): Entry[] {
  const fits = entries.map(({ own }) => {
    const all = sum(own);
    return all === 0 ? 0 : sum(own.filter(word => hasKin(word, words))) / all;
  });
  const best = Math.max(...fits);
  return best < leastFit ? [] : entries.filter((_, i) => fits[i] === best);
}

const leastFit = 0.5;

const listingsOf = oncePer((stated: Statement): readonly Listing[] =>
  stated.text.includes(' | ') ? [] : readListings(stated),
);

function readListings(stated: Statement): Listing[] {
  const segments = segmentsOf(stated);
  const sentences = new Set(stated.figures.map(({ start }) => stated.sentenceAt(start)));
  return [...sentences].flatMap(sentence => {
    const amounts = amountsIn(stated, sentence);
    const words = stated.words.filter(({ start, load }) => load > 0 && stated.sentenceAt(start) === sentence);
    return [...new Set(amounts.map(({ kind }) => kind))].flatMap((kind): Listing[] => {
      const placed = amounts
        .filter(each => each.kind === kind)
        .map(each => ({
          ...each,
          segment: segments.find(({ start, end }) => start <= each.start && each.start < end),
        }));
      const apart = new Set(placed.map(({ segment }) => segment));
      if (placed.length < 2 || apart.size < placed.length) return [];
      return [{ entries: placed.map(each => entryOf(each, placed, stated)), sentence: words }];
    });
  });
}

interface Amount {
  readonly start: number;
  readonly kind: string;
  readonly size: number;
}

/** "Lot 4", "lots 1 and 3". */
const isLabel =
  /(?<!\p{L})(?:lots?|items?|steps?|phases?|options?|versions?|stages?|levels?|tables?|figures?|no\.|number)\s(?:\d{1,3}(?:,\s|\s(?:and|or|to)\s)){0,4}$/iu;

/** The amounts of a sentence; a bare number is in the unit of the amount before it. */
function amountsIn(stated: Statement, sentence: number): Amount[] {
  const own = stated.figures.filter(
    ({ start, value }) => value !== null && stated.sentenceAt(start) === sentence && !isLabelled(start, stated),
  );
  return own.flatMap((figure, i): Amount[] => {
    const former = isBare(figure) ? own.slice(0, i).findLast(each => !isBare(each)) : undefined;
    const meant = former ? { ...former, value: figure.value } : figure;
    const [size] = sizeOf(meant).sizes;
    return size === undefined || figure.start === figure.end
      ? []
      : [{ start: figure.start, kind: kindOf(meant), size }];
  });
}

function isBare({ kind, unit, per }: Figure): boolean {
  return kind === 'plain' && unit === '' && per === null;
}

function isLabelled(start: number, { text }: Statement): boolean {
  return isLabel.test(text.slice(Math.max(0, start - 20), start));
}

interface PlacedAmount extends Amount {
  readonly segment: Segment | undefined;
}

function entryOf({ segment, kind, size }: PlacedAmount, all: readonly PlacedAmount[], stated: Statement): Entry {
  const others = all.flatMap(each => (each.segment === segment ? [] : (each.segment?.words ?? [])));
  const isOwn = (word: Word) => word.load > 0 && !isFigureWord(word, stated) && !hasKin(word, others);
  return { size, kind, own: (segment?.words ?? []).filter(isOwn) };
}

function kindOf(figure: Figure): string {
  return `${figure.kind} ${sizeOf(figure).dimension} ${figure.kind === 'count' ? figure.unit : ''}`;
}
