import { sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import { stemOf } from '#activities/verification/verify/lexicon';
import { oncePer } from '#activities/verification/verify/once-per';
import { isAlike, isBare, isReckoned, sizeLike } from '#activities/verification/verify/reckoning/alike-sizes';
import { wayOfDifference } from '#activities/verification/verify/reckoning/called-differences';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** An amount of which the source tells a part: "3.6 million, of which the insurer paid two thirds", "18 of its 75 shops". */
interface Parted {
  readonly whole: Figure;
  readonly told: Figure;
  readonly part: number;
  readonly rest: number;
  /** Told as a share, so that the part itself stands nowhere. */
  readonly isShare: boolean;
  /** Where what is told of the part stands. */
  readonly from: number;
  readonly to: number;
}

const near = '(?:(?:about|some|around|roughly|nearly|almost|over|only|just|as many as)\\s){0,2}';
const thereof = '(?:which|whom|them|these|those|that|it|this)';
/** "A quarter of which", "half of them". */
const behindShare = new RegExp(`^\\sof ${thereof}(?!\\p{L})(?!\\s\\p{L}+(?:s|ed)?\\s(?:who|which|that)\\s)`, 'iu');
/** "Of which the insurer paid two thirds". */
const beforeShare = new RegExp(
  `(?:^|[,;.(]\\s?|\\s)of ${thereof},?\\s(?:(?!(?:of|than|from)\\s)[\\p{L}’'-]+\\s){0,8}?${near}$`,
  'iu',
);
/** "Half of the 84 flats", "18 of its 75 shops". */
const ofWhole = new RegExp(
  `^\\s(?:of|out of)\\s(?:(?:the|its|their|his|her|our|all|these|those)\\s){0,2}${near}$`,
  'iu',
);
/** "Of the 240 teachers, a quarter work part time". */
const wholeLeads = new RegExp(
  `(?:^|[.;:,(]\\s|\\s)(?:of|among|out of)\\s(?:(?:the|its|their|his|her|our|all|these|those)\\s){0,2}${near}$`,
  'iu',
);
const most = 12;

const staying =
  /(?<!\p{L})(?:surviv\p{L}*|remain\p{L}*|still|left|leav(?:e|es|ing)|kept|keeps?|keeping|retain\p{L}*|continu\p{L}*|stay\p{L}*|spared?|go on|the (?:rest|others?|remainder)|will (?:then )?(?:have|run|own|operate)|down to)(?!\p{L})/iu;
/** What a part does that goes. */
const goes =
  /(?<!\p{L})(?:clos(?:e|es|ed|ing)|shut(?:s|ting)?(?: down)?|los(?:t|e|es|ing)|s[eo]ld?|selling|scrap(?:s|ped|ping)?|cancel(?:s|led|ling|ed)?|withdr[ae]w\p{L}*|dropp?(?:s|ed|ing)?|abandon(?:s|ed|ing)?|discontinu\p{L}+|end(?:s|ed|ing)|remov(?:e|es|ed|ing)|axe[ds]?|axing|ga?ive up|giving up|retir(?:e|es|ed|ing)|wind(?:s|ing)? up|cut(?:s|ting)?|pa(?:y|ys|id|ying)|spen[dt]s?|spending|cover(?:s|ed|ing)?|refund(?:s|ed)?|repa(?:y|id)|used up|burn(?:ed|t|s)?|died|left|quit|failed|gone|folded|disappeared|vanished|bore|bear(?:s|ing)?|took over|takes? over|shed(?:s|ding)?|laid off|dismiss(?:ed|es)|g(?:o|oes|ave|ive|ives|iven) (?:back|away|to)|handed)(?!\p{L})/iu;

/** Is a figure of the claim a part that the source tells as a share of an amount, and told of the same? */
export function isShareOfAmount(wanted: Figure, claim: Statement, stated: Statement): boolean {
  if (wanted.value === null || wayOfDifference(wanted, claim) !== null || staying.test(claim.text)) return false;
  return partedIn(stated).some(
    each => each.isShare && isAmount(wanted, each.whole, each.part) && isOfPart(claim, each, stated),
  );
}

/** Is it what is left of an amount, of which the source tells the part that goes? */
export function isLeftOfAmount(wanted: Figure, claim: Statement, stated: Statement): boolean {
  if (wanted.value === null || !isOfRest(wanted, claim)) return false;
  return partedIn(stated).some(
    each =>
      isAmount(wanted, each.whole, each.rest) &&
      goes.test(stated.text.slice(...stated.sentenceAround(each.from))) &&
      isOfWhole(claim, each, stated),
  );
}

/** "Left with 12 cows" of which 12 were lost. */
export function isPartToldAsRest(wanted: Figure, claim: Statement, found: Figure, stated: Statement): boolean {
  if (wanted.value === null || claim.figures.length > 1 || staying.test(stated.text)) return false;
  return (
    isOfRest(wanted, claim) &&
    partedIn(stated).some(
      ({ told, whole, rest, from }) =>
        told === found &&
        !isAmount(wanted, whole, rest) &&
        goes.test(stated.text.slice(stated.sentenceAround(from)[0], found.start)),
    )
  );
}

/** "The firm will close 57 shops, so that 18 remain": what is left stands beside a word that says so. */
function isOfRest({ start, end }: Figure, { text, sentenceAround }: Statement): boolean {
  const [from, to] = sentenceAround(start);
  const before = text.slice(Math.max(from, start - 60), start);
  const behind = text.slice(end, Math.min(to, end + 60));
  const own = before.slice(
    Math.max(before.lastIndexOf(', '), before.lastIndexOf(' and '), before.lastIndexOf(' but ')) + 1,
  );
  return (
    staying.test(own) ||
    /^[^,;]{0,60}?(?<!\p{L})(?:left|remain\p{L}*|surviv\p{L}*|stay\p{L}*|still)(?!\p{L})/iu.test(behind)
  );
}

function isAmount(wanted: Figure, whole: Figure, size: number): boolean {
  if (!isAlike(wanted, whole)) return false;
  const { unit, currency, kind } = whole;
  return isReckoned(isBare(wanted) ? { ...wanted, unit, currency, kind } : wanted, size);
}

/** Half of what is told of the part and of nothing else there, and one of its names. */
function isOfPart(claim: Statement, { from, to, whole }: Parted, stated: Statement): boolean {
  const unit = stemOf(whole.unit.toLowerCase());
  const own = tellingIn([from, to], stated).filter(({ keys }) => keys[0] !== unit);
  const isTold = ({ keys }: Word) => keys.some(key => claim.keys.has(key));
  const names = own.filter(({ start }) => /^\p{Lu}/u.test(stated.text.slice(start, start + 1)));
  const told = own.filter(isTold).length;
  return told > 0 && 2 * told >= own.length && (names.length === 0 || names.some(isTold));
}

function isOfWhole(claim: Statement, { from }: Parted, stated: Statement): boolean {
  const sentence = stated.sentenceAround(from);
  return tellingIn(sentence, stated).filter(({ keys }) => keys.some(key => claim.keys.has(key))).length > 0;
}

function tellingIn([from, to]: readonly [number, number], stated: Statement): Word[] {
  return stated.words.filter(
    word => from <= word.start && word.start < to && word.load === 1 && !isFigureWord(word, stated),
  );
}

const partedIn = oncePer((stated: Statement): readonly Parted[] => (stated.text.includes(' | ') ? [] : read(stated)));

function read(stated: Statement): Parted[] {
  const figures = stated.figures
    .slice(0, most)
    .filter(({ value, kind }) => value !== null && value > 0 && kind !== 'multiple');
  return figures.flatMap((part, i) => {
    const whole = wholeOf(part, figures[i - 1], figures[i + 1], stated);
    return whole ? partedBy(part, whole, stated) : [];
  });
}

/** The amount that a part is said to be of. */
function wholeOf(part: Figure, former: Figure | undefined, next: Figure | undefined, stated: Statement): Figure | null {
  const { text, sentenceAt } = stated;
  if (next && ofWhole.test(text.slice(part.end, next.start))) return next;
  if (!former || sentenceAt(part.start) - sentenceAt(former.start) > 1) return null;
  const between = text.slice(former.end, part.start);
  const isThereof = behindShare.test(text.slice(part.end, part.end + 60)) || beforeShare.test(between);
  if (isThereof) return former;
  const isLed = wholeLeads.test(text.slice(Math.max(0, former.start - 40), former.start));
  return isLed && /^\s[^.;:,]{0,60},\s[^.;:,]{0,60}$/u.test(between) ? former : null;
}

function partedBy(part: Figure, whole: Figure, stated: Statement): Parted[] {
  const [size = 0] = sizeOf(whole).sizes;
  if (whole.unit === '%' || whole.unit === 'pp') return [];
  const isShare = part.unit === '%';
  const taken = isShare ? (size * (part.value ?? 0)) / 100 : sizeLike(part, whole);
  if (taken === null || taken >= size || taken <= 0 || (isShare && (part.value ?? 0) >= 100)) return [];
  const own = Number(taken.toPrecision(9));
  const [from, to] = stretchOf(part, whole, stated);
  return [{ whole, told: part, part: own, rest: Number((size - taken).toPrecision(9)), isShare, from, to }];
}

/** From the amount, or the part where that comes first, to where the next part of the sentence begins. */
function stretchOf(
  part: Figure,
  whole: Figure,
  { text, figures, sentenceAround }: Statement,
): readonly [number, number] {
  const [start, end] = sentenceAround(part.start);
  const last = Math.max(part.end, whole.end);
  const next = figures.find(each => each.start >= last && each.start < end)?.start ?? end;
  const stop = text.slice(last, next).search(next < end ? /[,;:]\s|\s(?:and|but|while)\s/u : /[;:]\s/u);
  const before = whole.start < part.start ? Math.max(start, whole.end) : start;
  return [before, stop < 0 ? next : last + stop];
}
