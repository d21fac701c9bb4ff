import { isDateTold } from '#activities/verification/verify/dates/told-dates';
import { roleOf } from '#activities/verification/verify/figure-roles';
import { isMeant } from '#activities/verification/verify/figure-rounding';
import { sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import { oncePer } from '#activities/verification/verify/once-per';
import { isAlike, isReckoned, sizeLike } from '#activities/verification/verify/reckoning/alike-sizes';
import { isOfTimeBefore, namesTimeBefore } from '#activities/verification/verify/reckoning/before-words';
import { wayOfDifference } from '#activities/verification/verify/reckoning/called-differences';
import { isOfPlan } from '#activities/verification/verify/reckoning/plan-words';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';
import type { StatedDate } from '#shared/text/dates';

/** An amount that a source tells by another and by what lies between the two. */
interface OtherSide {
  readonly size: number;
  /** The amount beside it. */
  readonly like: Figure;
  /** A share or multiple is seldom told to the digit. */
  readonly isRounded: boolean;
  /** "Than to Turku in 2023", "over budget", "of last year's model": where the words that name it stand; null: it was before. */
  readonly named: readonly [number, number] | null;
}

const up = 'more|higher|larger|greater|bigger|longer|dearer|costlier|later|older|heavier|up|above|over|ahead';
const down = 'less|fewer|lower|smaller|shorter|cheaper|earlier|younger|lighter|down|below|under';
const thanIt = new RegExp(
  `^\\s(?:(?!(?:of|and|or|but)\\s)[\\p{L}’'-]+\\s){0,3}?(?:(?:(?<up>${up})|(?<down>${down}))\\s(?:[\\p{L}’'-]+\\s){0,3}?than|(?<over>over|above|up on|ahead of)|(?<under>under|below|down on|short of))\\s`,
  'iu',
);
const moreOf = new RegExp(
  `^\\s(?:(?<up>${up})|(?<down>${down}))\\s(?=(?:on|in|at|for|with|to|by|from|if|when|online|abroad)(?!\\p{L}))`,
  'iu',
);
const timesIt =
  /^\s(?:as (?:much|many|\p{L}+)(?:\s\p{L}+){0,2} as|(?:of )?(?:the|that|those)(?:\s\p{L}+){0,2}\s(?:of|in|at|for)|that|of what)\s(?=\p{L})/iu;
const timesThis =
  /^\s(?:as (?:much|many|long|often)|that|that (?:price|sum|amount|number)|the (?:price|sum|amount|number))\s(?=(?:on|in|at|for|with|to|by|from)\s)/iu;
const timesThat = /^\sof (?:that|this|it)(?:\s(?:level|sum|amount|value|figure|number))?(?!\p{L})/iu;
const near = '(?:about |some |around |roughly |nearly |almost |over |just |only )?';
const risen =
  'r[io]se|risen|gr[eo]w|grown|increas\\w{1,3}|climb\\w{0,3}|jump\\w{0,3}|gain\\w{0,3}|raised|rise|increase|up|higher';
const fallen =
  'f[ea]ll|fell|fallen|dropp?(?:ed)?|declin\\w{1,3}|decreas\\w{1,3}|shr[au]nk|cut|reduc\\w{1,3}|lowered|slipped|drop|decrease|decline|down|lower';
const turned = new RegExp(
  `\\b(?:(?<up>${risen})|(?<down>${fallen}))(?:\\s[\\p{L}’'-]+){0,5}?\\s(?:by |of )?${near}$`,
  'iu',
);
const arrived = new RegExp(`^(?:\\s[\\p{L}’'-]+){0,4}?\\s(?:to|at)\\s${near}$`, 'iu');
const trailing = new RegExp(
  `^(?:\\s[\\p{L}\\p{N}’'-]+){0,8},?\\s(?:which is |that is |an? )?(?:(?<up>up|rise of|increase of)|(?<down>down|fall of|drop of|decrease of))\\s(?:by )?${near}$`,
  'iu',
);
const again =
  /(?<!\p{L})(?:again|back|recover\p{L}*|now|since|return\p{L}*|today|currently|once more|by now)(?!\p{L})/iu;
const most = 12;
const reach = 140;

/** Is a figure of the claim the other side of a comparison or change that the source tells by one side and what lies between? */
export function isOtherSideTold(wanted: Figure, claim: Statement, stated: Statement): boolean {
  if (wanted.value === null || wayOfDifference(wanted, claim) !== null) return false;
  return otherSidesIn(stated).some(
    side =>
      isAlike(wanted, side.like) &&
      isSize(wanted, side) &&
      isPerSame(wanted, side.like) &&
      isMeantBy(wanted, claim, side, stated),
  );
}

/** "Budgeted 94m" of what cost 94m, 12m over budget: the amount beside the one that was planned. */
export function isBesidePlan(figure: Figure, claim: Statement, found: Figure, stated: Statement): boolean {
  if (!isOfPlan(claim.text) || wayOfDifference(figure, claim) !== null || claim.figures.length > 1) return false;
  return otherSidesIn(stated).some(
    ({ like, named }) => like === found && named !== null && isOfPlan(stated.text.slice(...named)),
  );
}

function isSize(wanted: Figure, { size, like, isRounded }: OtherSide): boolean {
  const told = {
    ...wanted,
    ...(wanted.kind === 'plain' ? { unit: like.unit, currency: like.currency, kind: like.kind } : {}),
  };
  return isReckoned(told, size) || (isRounded && isMeant(told, sizeOf(told).sizes[0] ?? 0, size));
}

function isPerSame({ per }: Figure, like: Figure): boolean {
  const there = new Set((like.per ?? '').toLowerCase().split(/\s+/u));
  return (
    per === null ||
    per
      .toLowerCase()
      .split(/\s+/u)
      .every(word => there.has(word))
  );
}

function isMeantBy(wanted: Figure, claim: Statement, { named, size }: OtherSide, stated: Statement): boolean {
  if (named === null) return isToldBefore(wanted, claim);
  if (named[0] === named[1]) return again.test(claim.text) && !namesTimeBefore(claim.text) && size > 0;
  const text = stated.text.slice(...named);
  if (isOfPlan(text)) return isOfPlan(claim.text);
  if (isOnlyTime(named, stated) && namesTimeBefore(text))
    return isToldBefore(wanted, claim) || claim.dates.some(date => isYearBefore(date, named, stated));
  return isNamedIn(claim, named, stated);
}

/** Is a date of the claim the year before, of which the source tells by what is so much more or less than "a year earlier"? */
export function isYearBeforeTold(date: StatedDate, claim: Statement, stated: Statement): boolean {
  const sides = otherSidesIn(stated);
  return claim.figures.some(wanted =>
    sides.some(
      ({ named, like, size }) =>
        named !== null &&
        isAlike(wanted, like) &&
        isReckoned(wanted, size) &&
        namesTimeBefore(stated.text.slice(...named)) &&
        isYearBefore(date, named, stated),
    ),
  );
}

const yearBefore =
  /^(?:(?:an?|one|the|in the|in) )?(?:year (?:earlier|before|ago)|(?:previous|prior|preceding) year|same \p{L}+ (?:of|in) the (?:previous|prior|preceding) year|last year)/iu;

function isYearBefore({ iso }: StatedDate, named: readonly [number, number], stated: Statement): boolean {
  if (!yearBefore.test(stated.text.slice(...named))) return false;
  const own = stated.dates.filter(
    ({ start }) => start < named[0] && stated.sentenceAt(start) === stated.sentenceAt(named[0]),
  );
  const dates = own.length > 0 ? own : stated.dates;
  const next = iso.replace(/^\d{4}/u, year => String(Number(year) + 1));
  return dates.length === 1 && dates.some(each => each.iso === next || each.iso.startsWith(`${next}-`));
}

function isToldBefore(wanted: Figure, claim: Statement): boolean {
  return roleOf(claim, wanted) === 'before' || isOfTimeBefore(claim.text);
}

function isOnlyTime([from, to]: readonly [number, number], { words, text }: Statement): boolean {
  return !words.some(
    ({ start, load }) => start >= from && start < to && (load === 1 || /^\p{Lu}/u.test(text.slice(start, start + 1))),
  );
}

/** By its names where it has any that the other side has not, by its words or date elsewhere. */
function isNamedIn(claim: Statement, named: readonly [number, number], stated: Statement): boolean {
  const { names, words } = tellingIn(named, stated);
  const isIn = ({ keys }: Word) => keys.some(key => claim.keys.has(key));
  if (names.length > 0) return names.some(isIn);
  if (words.length > 0) return words.filter(isIn).length > (words.length > 2 ? 1 : 0);
  const dates = stated.dates.filter(({ start }) => start >= named[0] && start < named[1]);
  return dates.some(date => claim.dates.some(own => isDateTold(own, claim, { ...stated, dates: [date] })));
}

/** Words of a stretch that the rest of its sentence has not. */
function tellingIn([from, to]: readonly [number, number], stated: Statement) {
  const isIn = ({ start }: Word) => from <= start && start < to;
  const others = new Set(
    stated.words
      .filter(word => !isIn(word) && stated.sentenceAt(word.start) === stated.sentenceAt(from))
      .flatMap(({ keys }) => keys.slice(0, 1)),
  );
  const words = stated.words.filter(
    word => isIn(word) && word.load > 0 && !isFigureWord(word, stated) && !others.has(word.keys[0] ?? ''),
  );
  return { words, names: words.filter(({ start }) => /^\p{Lu}/u.test(stated.text.slice(start, start + 1))) };
}

/** "Fjordbuss carried 2.1 million" of what another carried, twice as many as Fjordbuss. */
export function isBesideNamed(figure: Figure, claim: Statement, found: Figure, stated: Statement): boolean {
  if (claim.figures.length > 1 || figure.bound !== null || wayOfDifference(figure, claim) !== null) return false;
  return otherSidesIn(stated).some(({ like, named }) => {
    if (like !== found || named === null || named[0] === named[1]) return false;
    const theirs = tellingIn(named, stated);
    const own = tellingIn([stated.sentenceAround(found.start)[0], named[0]], stated).names;
    const label = tellingIn([found.end, named[0]], stated).words.filter(({ load }) => load === 1);
    const isIn = ({ keys }: Word) => keys.some(key => claim.keys.has(key));
    const areOthers = (mine: readonly Word[], others: readonly Word[]) =>
      mine.length > 0 && others.length > 0 && others.every(isIn) && !mine.some(isIn);
    return areOthers(own, theirs.names) || (theirs.names.length === 0 && areOthers(label, theirs.words));
  });
}

const otherSidesIn = oncePer((stated: Statement): readonly OtherSide[] =>
  stated.text.includes(' | ') ? [] : read(stated),
);

function read(stated: Statement): OtherSide[] {
  const figures = stated.figures.slice(0, most).filter(({ value }) => value !== null);
  return figures.flatMap(figure => [
    ...compared(figure, figures, stated),
    ...multiplied(figure, figures, stated),
    ...beforeChange(figure, figures, stated),
  ]);
}

/** "Drew 4,300 visitors to Malmö, some 700 fewer than to Turku", "cost 94m, some 12m over budget", "720, a fifth more than". */
function compared(step: Figure, figures: readonly Figure[], stated: Statement): OtherSide[] {
  const found = thanIt.exec(stated.text.slice(step.end, step.end + reach));
  if (!found?.groups) return turnedRound(step, figures, stated);
  const way = found.groups['up'] || found.groups['over'] ? 1 : -1;
  const named = stretchFrom(step.end + found[0].length, stated);
  return sidesBefore(step, figures, stated).flatMap(like => {
    const size = without(step, like, way);
    return size === null ? [] : [{ size, like, named, isRounded: step.unit === '%' }];
  });
}

/** "19 in the shop and four less online": of what follows, and not of what stands before. */
function turnedRound(step: Figure, figures: readonly Figure[], stated: Statement): OtherSide[] {
  const { text } = stated;
  const found = moreOf.exec(text.slice(step.end, step.end + reach));
  if (
    !found?.groups ||
    step.unit === '%' ||
    !/(?:,|\s(?:and|but))\s(?:about |some )?$/u.test(text.slice(0, step.start))
  )
    return [];
  const named = stretchFrom(step.end + found[0].length, stated);
  const way = found.groups['up'];
  return sidesBefore(step, figures, stated).flatMap(like => {
    const size = without(step, like, way ? -1 : 1);
    return size === null ? [] : [{ size, like, named, isRounded: false }];
  });
}

/** "4.2 seconds, half the time of last year's", "£4 on Basic and half as much on Studio", "have recovered to three quarters of that". */
function multiplied(step: Figure, figures: readonly Figure[], stated: Statement): OtherSide[] {
  const times = timesOf(step);
  if (times === null) return [];
  const behind = stated.text.slice(step.end, step.end + reach);
  const way = wayOfTimes(behind);
  if (way === null) return [];
  const named: readonly [number, number] =
    way.kind === 'that' ? [step.end, step.end] : stretchFrom(step.end + way.length, stated);
  if (way.kind === 'of' && stated.figures.some(({ start }) => start >= step.end && start < named[1])) return [];
  return sidesBefore(step, figures, stated)
    .slice(-1)
    .flatMap((like): OtherSide[] => {
      const [size = 0] = sizeOf(like).sizes;
      return [{ size: way.kind === 'of' ? size / times : size * times, like, named, isRounded: step.isCoarse }];
    });
}

function wayOfTimes(behind: string): { readonly kind: 'of' | 'this' | 'that'; readonly length: number } | null {
  const that = timesThat.exec(behind);
  if (that) return { kind: 'that', length: that[0].length };
  const own = timesThis.exec(behind);
  if (own) return { kind: 'this', length: own[0].length };
  const of = timesIt.exec(behind);
  return of ? { kind: 'of', length: of[0].length } : null;
}

function timesOf({ kind, unit, isCoarse, value }: Figure): number | null {
  if (kind === 'multiple') return value;
  return unit === '%' && isCoarse && value !== null ? value / 100 : null;
}

/** "Rose by 3 points to 61%", "56 million, up 12%": what it was. */
function beforeChange(step: Figure, figures: readonly Figure[], stated: Statement): OtherSide[] {
  const { text } = stated;
  const next = figures.find(({ start }) => start >= step.end);
  const found = turned.exec(text.slice(Math.max(0, step.start - 60), step.start));
  if (found?.groups && next && arrived.test(text.slice(step.end, next.start)))
    return sideBefore(step, next, found.groups['up'] ? 1 : -1);
  const last = figures.findLast(({ end }) => end <= step.start);
  const behind = last && trailing.exec(text.slice(last.end, step.start));
  if (!last || !behind?.groups) return [];
  const on = /^\s(?:\p{L}+\s)?(?:on|over|compared (?:with|to)|against)\s/iu.exec(text.slice(step.end, step.end + 60));
  const isFrom = /^\s(?:\p{L}+\s){0,3}from\s/iu.test(text.slice(step.end, step.end + 60));
  const named = on ? stretchFrom(step.end + on[0].length, stated) : null;
  return isFrom ? [] : sideBefore(step, last, behind.groups['up'] ? 1 : -1).map(side => ({ ...side, named }));
}

function sideBefore(step: Figure, like: Figure, way: 1 | -1): OtherSide[] {
  const size = without(step, like, way);
  return size === null ? [] : [{ size, like, named: null, isRounded: step.unit === '%' }];
}

/** Amounts of the step's unit before it, the nearest alone; of a share each that is none. */
function sidesBefore(step: Figure, figures: readonly Figure[], { sentenceAt, text }: Statement): readonly Figure[] {
  const before = figures.filter(({ end, start }) => end <= step.start && sentenceAt(start) === sentenceAt(step.start));
  if (step.unit === '%' || step.kind === 'multiple')
    return mainOf(
      before.filter(({ unit, kind }) => unit !== '%' && kind !== 'multiple'),
      text,
    );
  return before.filter(each => isAlike(step, each)).slice(-1);
}

/** "640 people from 31 countries, a third more than": of the people. */
function mainOf(figures: readonly Figure[], text: string): readonly Figure[] {
  const isLed = ({ start }: Figure) =>
    /(?<!\p{L})(?:from|in|of|within|during|after|with|by|on|across)\s(?:some |about )?$/iu.test(
      text.slice(0, start).slice(-16),
    );
  const main = figures.filter(each => !isLed(each));
  return main.length > 0 ? main : figures;
}

function without(step: Figure, like: Figure, way: 1 | -1): number | null {
  const [size = 0] = sizeOf(like).sizes;
  if (step.unit === 'pp' || step.unit === 'points')
    return like.unit === '%' && step.value !== null ? positive(size - way * step.value) : null;
  if (step.unit === '%')
    return like.unit === '%' || step.value === null ? null : positive(size / (1 + (way * step.value) / 100));
  const off = sizeLike(step, like);
  return off === null ? null : positive(size - way * off);
}

function positive(size: number): number | null {
  return size > 0 && Number.isFinite(size) ? size : null;
}

function stretchFrom(at: number, { text, sentenceAround }: Statement): readonly [number, number] {
  const [, end] = sentenceAround(at);
  const stop = text.slice(at, end).search(/[,;:.()](?=\s|$)|\s(?:and|but|while)\s/u);
  return [at, stop < 0 ? end : at + stop];
}
