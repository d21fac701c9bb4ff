import { sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import { isAlike, isReckoned, sizeLike } from '#activities/verification/verify/reckoning/alike-sizes';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';
import { small } from '#shared/text/quantity-words';

/** What is left of a whole beside the parts that the source tells. */
interface Rest {
  readonly size: number;
  readonly like: Figure;
  /** Words that say of it, and of no part, who or what it is. */
  readonly own: ReadonlySet<string>;
  readonly text: string;
}

const mark =
  /(?<!\p{L})(?:the|its|their)\s(?:rest|remainder|remaining(?:\s\p{L}+)?|others|balance)(?!\p{L})(?!\s(?:of the (?:year|day|week|month|world|country)|\P{L}{0,2}\d))/giu;
const ofWhole =
  /(?<!\p{L})(?:of|among|out of)\s(?:(?:the|its|their|all|these|those|some|about|around|roughly)\s){0,2}$/iu;
const whichOf = /^[^.;:\d]{0,60},?\s(?:\S+\s)?of (?:which|whom|them|that)(?!\p{L})/iu;
const restTold = /(?<!\p{L})(?:the|its|their)\s(?:rest|remainder|remaining|others?|balance)(?!\p{L})/iu;
/** "The tunnel cost 410 million in all; the state paid 260": it stands in a clause of its own. */
const ofClause = /^(?:\s[\p{L}’'-]+){0,6}[;:]\s/u;
const ofThese = /(?<!\p{L})(?:of|among) (?:these|those|them|which|whom)(?!\p{L})/iu;
const unsettled =
  /(?<!\p{L})(?:no decision|undecided|open|unclear|uncertain|unsettled|undetermined|not (?:yet )?(?:been )?(?:decided|settled|clear))(?!\p{L})/iu;
const most = 12;

/** Is a figure of the claim what the source leaves for "the rest", "the remainder", and told of it? */
export function isRestTold(wanted: Figure, claim: Statement, stated: Statement, around: readonly Statement[]): boolean {
  return restsIn(stated, around).some(
    rest =>
      isAlike(wanted, rest.like) && isReckoned(inUnit(wanted, rest.like), rest.size) && isOfRest(wanted, claim, rest),
  );
}

/** Does the source leave a share to others besides those that it tells, so that none of them is a whole's complement? */
export function isSharedOut(found: Figure, stated: Statement): boolean {
  if (found.unit !== '%' || !restTold.test(stated.text)) return false;
  const [from, to] = stated.sentenceAround(found.start);
  const shares = stated.figures.filter(
    ({ unit, start, value }) => unit === '%' && value !== null && from <= start && start < to,
  );
  return shares.length > 1 && restTold.test(stated.text.slice(from, to));
}

const evenly =
  /(?<!\p{L})(?:(?:equally|evenly)(?:\s(?:shared|divided|split))?|in equal (?:parts|shares)|half each|half and half|fifty-fifty)(?!\p{L})/iu;
const counted = /(?<!\p{L})(?<count>two|three|four|five|six|seven|eight|nine|ten)\s(?!percent|per cent|points)\p{L}+/iu;
const joined =
  /(?<![\p{L}’'-])(?:\p{Lu}[\p{L}’'-]*|s?he|they|I)(?:\s\p{Lu}[\p{L}’'-]*){0,3}(?<more>(?:,\s\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,3}){0,6}),?\sand\s(?:s?he|\p{Lu}|his|her|(?:the|its|a)\s)/u;

/** "Ada and Bo divide the rest equally", "her two sons share the remainder evenly": how many there are; one where it is not divided so. */
function sharersOf(at: number, to: number, { text, sentenceAround }: Statement): number {
  const [start] = sentenceAround(at);
  const opening = text.slice(start, at).search(/(?<=[;:]\s)[^;:]*$/u);
  const own = text.slice(opening < 0 ? start : start + opening, to);
  if (!evenly.test(own)) return 1;
  const { count } = counted.exec(own)?.groups ?? {};
  if (count !== undefined) return small.indexOf(count.toLowerCase());
  const { more } = joined.exec(own)?.groups ?? {};
  return more === undefined ? 1 : 2 + (more.match(/,/gu)?.length ?? 0);
}

function inUnit(wanted: Figure, like: Figure): Figure {
  return wanted.kind === 'plain' && wanted.unit === ''
    ? { ...wanted, unit: like.unit, currency: like.currency, kind: like.kind }
    : wanted;
}

function isOfRest(wanted: Figure, claim: Statement, { own, text }: Rest): boolean {
  const clause = claim.clauseAt(wanted.start);
  const isBeside = ({ start }: Word) => claim.clauseAt(start) === clause || claim.figures.length === 1;
  const isNamed = claim.words.some(
    word => word.load > 0 && isBeside(word) && !isFigureWord(word, claim) && word.keys.some(key => own.has(key)),
  );
  return isNamed || (unsettled.test(text) && unsettled.test(claim.text)) || isCalledRest(wanted, claim);
}

/** "The other 35", "the remaining 9 million". */
function isCalledRest({ start }: Figure, { text }: Statement): boolean {
  return /(?<!\p{L})(?:the|its|their)\s(?:rest|remainder|remaining|others?|balance),?\s(?:of\s|is\s|was\s|or\s|some\s|about\s)?$/iu.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

function restsIn(stated: Statement, around: readonly Statement[]): Rest[] {
  if (stated.text.includes(' | ')) return [];
  return Array.from(stated.text.matchAll(mark))
    .slice(0, 4)
    .flatMap(({ index, 0: { length } }) => restsAt(index, index + length, stated, around));
}

function restsAt(at: number, end: number, stated: Statement, around: readonly Statement[]): Rest[] {
  const figures = stated.figures
    .filter(({ value, kind }) => value !== null && kind !== 'multiple')
    .slice(0, most)
    .map(figure => bared(figure, stated));
  const sentence = stated.sentenceAt(at);
  const inSentence = (number: number) => figures.filter(({ start }) => stated.sentenceAt(start) === number);
  const own = inSentence(sentence);
  const former = inSentence(sentence - 1);
  const beside = own.length > 0 ? own : former;
  const stretch = stretchAt(at, end, stated);
  const others = own.length > 0 ? former : [];
  return kindsOf(beside).flatMap((alike): Rest[] => {
    const [like] = alike;
    const whole = like && wholeOf(alike, stated, [others, ...around.map(each => each.figures)]);
    if (!like || !whole) return [];
    const parts = alike.filter(each => each !== whole.figure);
    const size = parts.reduce((left, part) => left - (sizeLike(part, whole.like) ?? Number.NaN), whole.size);
    if (parts.length === 0 || !(size > 0)) return [];
    const rest = { size, like: whole.like, ...ownOf(stretch, stated, around[0]) };
    const sharers = sharersOf(at, stretch[1], stated);
    return sharers > 1 ? [rest, { ...rest, size: Number((size / sharers).toPrecision(9)) }] : [rest];
  });
}

/** "11 needed repairs": it does not count the repairs. */
function bared(figure: Figure, { text }: Statement): Figure {
  if (figure.kind !== 'count' || figure.unit === '') return figure;
  const behind = text.slice(figure.end, figure.end + figure.unit.length + 2).toLowerCase();
  const isBeside =
    figure.text.toLowerCase().includes(figure.unit.toLowerCase()) ||
    (/^[\s-]/u.test(behind) && behind.slice(1).startsWith(figure.unit.toLowerCase()));
  return isBeside ? figure : { ...figure, kind: 'plain', unit: '' };
}

/** Figures that compare with one another. */
function kindsOf(figures: readonly Figure[]): Figure[][] {
  const kinds: Figure[][] = [];
  for (const figure of figures) {
    const kind = kinds.find(([first]) => first && isAlike(figure, first));
    if (kind) kind.push(figure);
    else kinds.push([figure]);
  }
  return kinds;
}

interface Whole {
  readonly figure: Figure | null;
  readonly like: Figure;
  readonly size: number;
}

/** All of it in shares; else what the parts are said to be "of", or the one amount before them that is larger than they. */
function wholeOf(
  alike: readonly Figure[],
  { text, sentenceAround }: Statement,
  before: readonly (readonly Figure[])[],
): Whole | null {
  const [first] = alike;
  if (!first) return null;
  if (first.unit === '%') return { figure: null, like: first, size: 100 };
  const isNamed = ({ start, end }: Figure) =>
    ofWhole.test(text.slice(Math.max(0, start - 40), start)) || whichOf.test(text.slice(end, end + 90));
  const named = alike.find(isNamed);
  if (named) return wholeIn(named);
  if (alike.length > 1 && ofClause.test(text.slice(first.end, first.end + 60))) return wholeIn(first);
  if (first.kind === 'plain' && !ofThese.test(text.slice(...sentenceAround(first.start)))) return null;
  for (const figures of before) {
    const larger = figures.filter(each => each.value !== null && isAlike(each, first));
    const [only] = larger;
    if (only && larger.length === 1) return { figure: null, like: first, size: sizeOf(only).sizes[0] ?? 0 };
  }
  return null;
}

function wholeIn(figure: Figure): Whole {
  return { figure, like: figure, size: sizeOf(figure).sizes[0] ?? 0 };
}

/** From where its own part begins to the end of it: "with Peru and Laos sharing the remainder", "and the rest in shares". */
function stretchAt(at: number, end: number, { text, figures, sentenceAround }: Statement): readonly [number, number] {
  const [sentenceStart, sentenceEnd] = sentenceAround(at);
  const before = text.slice(0, at);
  const last = figures.findLast(each => each.end <= at)?.end ?? 0;
  const joined = /\s(?:and|while|but|with|whereas)\s$/iu.exec(before)?.index ?? 0;
  const mark = Math.max(before.lastIndexOf(', '), before.lastIndexOf('; '), before.lastIndexOf(': '));
  const behind = text.slice(end, sentenceEnd).search(/[,;:.]/u);
  return [Math.max(sentenceStart, last, joined, mark), behind < 0 ? sentenceEnd : end + behind];
}

/** Words of the stretch that its sentence has nowhere else; what was told before leaves it its names. */
function ownOf(
  [from, to]: readonly [number, number],
  { words, text, sentenceAt }: Statement,
  near: Statement | undefined,
): Pick<Rest, 'own' | 'text'> {
  const isIn = ({ start }: Word) => from <= start && start < to;
  const sentence = sentenceAt(from + 1);
  const beside = keysOf(words.filter(word => !isIn(word) && sentenceAt(word.start) === sentence));
  const before = new Set([...keysOf(words.filter(({ start }) => sentenceAt(start) < sentence)), ...(near?.keys ?? [])]);
  const isName = ({ start }: Word) => /^\p{Lu}/u.test(text.slice(start, start + 1));
  const has = (keys: ReadonlySet<string>, word: Word) => word.keys.some(key => keys.has(key));
  const own = words.filter(
    word =>
      isIn(word) &&
      word.load > 0 &&
      !has(beside, word) &&
      (isName(word) || !has(before, word)) &&
      !restTold.test(`the ${word.text}`),
  );
  return { own: keysOf(own), text: text.slice(from, to) };
}

function keysOf(words: readonly Word[]): ReadonlySet<string> {
  return new Set(words.flatMap(({ keys }) => keys));
}
