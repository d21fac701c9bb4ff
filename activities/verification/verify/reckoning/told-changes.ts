import { dateOf } from '#activities/verification/verify/dated-figures';
import { roleOf } from '#activities/verification/verify/figure-roles';
import type { Figure } from '#activities/verification/verify/figures';
import { oncePer } from '#activities/verification/verify/once-per';
import { isAlike, isBare, isReckoned, sizeLike } from '#activities/verification/verify/reckoning/alike-sizes';
import { type Way, wayOfDifference } from '#activities/verification/verify/reckoning/called-differences';
import { isOfPlan } from '#activities/verification/verify/reckoning/plan-words';
import { type Segment, segmentsOf } from '#activities/verification/verify/segments';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** Two amounts of one thing: what it was or was meant to be, and what it is or came to. */
interface Change {
  readonly first: Figure;
  readonly second: Figure;
  readonly isPlanned: boolean;
  /** Its words, from those before the one to those behind the other. */
  readonly from: number;
  readonly to: number;
  /** "Rose from 38 to 45 for adults and from 12 to 15 for children": how far what begins the sentence is said of both. */
  readonly shared: number;
  readonly sentence: number;
}

const actual =
  /(?<!\p{L})(?:costs?|managed|achieved|reached|ended|built|sold|delivered|produced|hired|installed|opened|made|got|finished|took|taken|takes|came to|spent|spen[dt]|needed|lasted|paid|amounted|in the end|eventually|turned out|actual\p{L}*|ran)(?!\p{L})/iu;
/** Than what follows is the time before, or the plan. */
const than =
  /(?<!\p{L})than\s(?:(?:it|they|he|she|that|this|those)\s(?:had|has|did|was|were|used)|before|previously|formerly|earlier|last|in\s|during|at the|(?:an?|one|two|three|the|its|their)\s(?:\p{L}+\s){0,2}(?:earlier|before|ago|previous\p{L}*|prior|year|quarter|month|season|budget|plan|forecast|estimate|target)|\p{L}*\s?(?:planned|budgeted|expected|forecast|scheduled|estimated|intended|foreseen))/iu;
const wasBefore = /(?<!\p{L})(?:had been|used to|was|were)(?!\p{L})/iu;
const most = 12;

/**
 * Does a difference that the claim tells come out of a change that the source tells? "turned": it does, the other way round;
 * "other": the source tells of several changes, and it is none of them.
 */
export function changeBy(wanted: Figure, claim: Statement, stated: Statement): 'so' | 'turned' | 'other' | null {
  const way = wayOfDifference(wanted, claim);
  if (way === null || wanted.value === null || !isOfOneThing(wanted, claim)) return null;
  if (isOffAnother(wanted, claim, stated)) return 'other';
  const isPlanned = isOfPlan(claim.text);
  const alike = changesIn(stated).filter(each => each.isPlanned === isPlanned && fitsUnit(wanted, each));
  const changes = alike.filter(each => !isOfOther(wanted, claim, each, stated));
  const fits = changes.map(each => fitOf(each, claim, stated));
  const best = Math.max(0, ...fits);
  const chosen = changes.filter((_, i) => best > 0 && fits[i] === best);
  const outcomes = chosen.flatMap(each => outcomeOf(wanted, way, each, claim));
  if (outcomes.includes('so')) return 'so';
  if (outcomes.includes('turned')) return 'turned';
  return chosen.length > 0 && areSeveral(alike) ? 'other' : null;
}

/** None of one has to do with another. */
function areSeveral(changes: readonly Change[]): boolean {
  const figures = changes.flatMap(({ first, second }) => [first, second]);
  return changes.length > 1 && new Set(figures).size === figures.length;
}

/** "Fell by six points to 46%": what a change came to, which the claim tells as well. */
export function isEndOfChange(found: Figure, claim: Statement, stated: Statement): boolean {
  return claim.figures.some(wanted => {
    const way = wayOfDifference(wanted, claim);
    if (way === null || wanted.value === null) return false;
    return changesIn(stated).some(
      each => each.second === found && fitsUnit(wanted, each) && outcomeOf(wanted, way, each, claim).includes('so'),
    );
  });
}

/** "Saved 22 hours" of what takes 22 hours now: an end of a change, told as what lies between. */
export function isEndToldAsDifference(wanted: Figure, claim: Statement, found: Figure, stated: Statement): boolean {
  return (
    wayOfDifference(wanted, claim) !== null &&
    wayOfDifference(found, stated) === null &&
    changesIn(stated).some(({ first, second }) => first === found || second === found)
  );
}

/** "Took 1.30 off its bread" of what it took off its charge. */
function isOffAnother({ end }: Figure, { text, words }: Statement, stated: Statement): boolean {
  const off = /^\s(?:off|onto|on)\s/u.exec(text.slice(end, end + 8));
  if (!off) return false;
  const behind = words.filter(({ start, load }) => load === 1 && start >= end + off[0].length);
  const own = behind.filter(
    ({ start }) => !/\s(?:in|on|for|by|since|after|last|this|within)\s/u.test(text.slice(end + off[0].length, start)),
  );
  return own.length > 0 && !own.some(({ keys }) => keys.some(key => stated.keys.has(key)));
}

/** "Than a year earlier", "than planned", or than nothing: what is compared with another thing has two sides. */
function isOfOneThing({ end }: Figure, { text }: Statement): boolean {
  const behind = text.slice(end, end + 120);
  return !/(?<!\p{L})than(?!\p{L})/iu.test(behind) || than.test(behind);
}

function outcomeOf(wanted: Figure, way: Way, { first, second }: Change, { text }: Statement): ('so' | 'turned')[] {
  const [before, now] = [sizeLike(first, second) ?? 0, sizeLike(second, first) ?? 0];
  if (!isReckoned(wanted, Math.abs(now - before))) return [];
  const isOpen = way === 0 || (wasBefore.test(text) && !/(?<!\p{L})(?:than|by|to|now)(?!\p{L})/iu.test(text));
  return [isOpen || Math.sign(now - before) === way ? 'so' : 'turned'];
}

function fitsUnit(wanted: Figure, { first, second }: Change): boolean {
  const like = isAlike(second, first) && first.kind !== 'plain' ? first : second;
  const isPer = wanted.per === null || [first, second].some(({ per }) => per === wanted.per);
  if (wanted.unit === 'pp' || wanted.unit === 'points') return like.unit === '%';
  return wanted.unit !== '%' && isAlike(wanted, like) && isPer;
}

function fitOf({ from, to, shared, sentence }: Change, claim: Statement, { words }: Statement): number {
  const keys = keysOf(
    words.filter(({ start }) => (from <= start && start < to) || (sentence <= start && start < shared)),
  );
  const own = claim.words.filter(word => word.load > 0 && !isFigureWord(word, claim));
  return 1 + own.filter(word => word.keys.some(key => keys.has(key))).length;
}

/** "Red lost 14" where white went down by as much "while red has held at 97". */
function isOfOther(wanted: Figure, claim: Statement, { first, from, to }: Change, stated: Statement): boolean {
  const { figures, words, sentenceAt, clauseAt } = stated;
  const clauses = figures
    .filter(
      each =>
        (each.start < from || each.start >= to) &&
        isAlike(each, first) &&
        sentenceAt(each.start) === sentenceAt(first.start),
    )
    .map(({ start }) => clauseAt(start));
  const theirs = keysOf(
    words.filter(({ start }) => clauses.includes(clauseAt(start)) && (start < from || start >= to)),
  );
  const mine = keysOf(words.filter(({ start }) => !clauses.includes(clauseAt(start)) || (from <= start && start < to)));
  return claim.words.some(
    ({ load, keys, start }) =>
      load === 1 &&
      claim.clauseAt(start) === claim.clauseAt(wanted.start) &&
      keys.some(key => theirs.has(key)) &&
      !keys.some(key => mine.has(key)),
  );
}

function keysOf(words: readonly Word[]): ReadonlySet<string> {
  return new Set(words.flatMap(({ keys }) => keys));
}

const changesIn = oncePer((stated: Statement): readonly Change[] =>
  stated.text.includes(' | ')
    ? []
    : [...inTime(stated), ...ofTwoDates(stated), ...sinceThen(stated), ...againstPlan(stated)],
);

/** What was before beside what is now: the nearest of its unit in its sentence. */
function inTime(stated: Statement): Change[] {
  const figures = stated.figures.slice(0, most);
  return figures.flatMap((first): Change[] => {
    if (roleOf(stated, first) !== 'before') return [];
    const mates = figures.filter(
      other =>
        other !== first &&
        isAlike(other, first) &&
        stated.sentenceAt(other.start) === stated.sentenceAt(first.start) &&
        roleOf(stated, other) !== 'before',
    );
    const second = mates.toSorted((one, other) => distance(one, first) - distance(other, first))[0];
    return second ? [changeOf(first, second, false, stated)] : [];
  });
}

/** "340 in 2015 and 255 in 2025". */
function ofTwoDates(stated: Statement): Change[] {
  const dated = stated.figures.slice(0, most).flatMap(figure => {
    const iso = dateOf(stated, figure);
    return iso === null || roleOf(stated, figure) !== null ? [] : [{ figure, iso }];
  });
  return dated.flatMap(({ figure: first, iso }) =>
    dated
      .filter(
        other =>
          iso < other.iso &&
          iso.length === other.iso.length &&
          isAlike(other.figure, first) &&
          stated.sentenceAt(other.figure.start) === stated.sentenceAt(first.start),
      )
      .map(other => changeOf(first, other.figure, false, stated)),
  );
}

/** "61,000 in 2008; today there are about 43,000", "took 74 minutes before the tunnel. It now takes 48". */
function sinceThen(stated: Statement): Change[] {
  const figures = stated.figures.slice(0, most).filter(({ kind }) => kind !== 'multiple');
  return figures.flatMap((first, i): Change[] => {
    const alike = figures.slice(i + 1).filter(other => isAlike(other, first) && !areBare(first, other));
    const [second] = alike;
    if (!second || stated.sentenceAt(second.start) > stated.sentenceAt(first.start) + 1) return [];
    const isSince = isOfPast(first, stated) && isOfToday(second, stated) && !isOfToday(first, stated);
    return isSince && roleOf(stated, first) === null ? [changeOf(first, second, false, stated)] : [];
  });
}

function areBare(one: Figure, other: Figure): boolean {
  return isBare(one) && isBare(other);
}

function isOfPast(figure: Figure, stated: Statement): boolean {
  const [from, to] = partOf(figure, stated);
  return dateOf(stated, figure) !== null || past.test(stated.text.slice(from, to));
}

function isOfToday(figure: Figure, stated: Statement): boolean {
  return today.test(stated.text.slice(...partOf(figure, stated)));
}

/** What stands around it in its sentence, up to other amounts of its kind. */
function partOf(figure: Figure, { text, figures, sentenceAround }: Statement): readonly [number, number] {
  const [start, end] = sentenceAround(figure.start);
  const others = figures.filter(each => each !== figure && isAlike(each, figure));
  const former = others.findLast(each => each.end <= figure.start && each.start >= start)?.end ?? start;
  const next = others.find(each => each.start >= figure.end && each.start < end)?.start ?? end;
  const opening = text.slice(former, figure.start).search(mark);
  const closing = text.slice(figure.end, next).search(mark);
  return [
    former === start || opening < 0 ? former : former + opening,
    closing < 0 || next === end ? next : figure.end + closing,
  ];
}

const mark = /[;:,]\s|\s(?:and|but|while|whereas|yet|goes?|sells?|costs?|now|today)\s/u;
const past =
  /(?<!\p{L})(?:before(?!\p{L})|until|formerly|previously|originally|at first|used to|once|in the past|earlier|ago|had)(?!\p{L})/iu;
const today =
  /(?<!\p{L})(?:today|now|nowadays|currently|these days|at present|by now|since then|this year|has since|have since)(?!\p{L})/iu;

function distance(one: Figure, other: Figure): number {
  return Math.max(one.start, other.start) - Math.min(one.end, other.end);
}

/** What was budgeted or planned beside what it cost or took. */
function againstPlan(stated: Statement): Change[] {
  const { figures, sentenceAt } = stated;
  const segments = segmentsOf(stated);
  const told = figures.slice(0, most).map(figure => ({ figure, words: textAround(figure, segments, stated) }));
  const planned = told.filter(({ words }) => isOfPlan(words) && !actual.test(words));
  return planned.flatMap(({ figure: first }) =>
    told
      .filter(
        ({ figure, words }) =>
          figure !== first &&
          actual.test(words) &&
          !isOfPlan(words) &&
          isAlike(figure, first) &&
          Math.abs(sentenceAt(figure.start) - sentenceAt(first.start)) < 2,
      )
      .map(({ figure }) => changeOf(first, figure, true, stated)),
  );
}

function textAround({ start }: Figure, segments: readonly Segment[], { text }: Statement): string {
  const own = segments.find(each => each.start <= start && start < each.end);
  return own ? text.slice(own.start, own.end) : '';
}

function changeOf(first: Figure, second: Figure, isPlanned: boolean, stated: Statement): Change {
  const [one, last] = first.start < second.start ? [first, second] : [second, first];
  const isOther = (each: Figure) => isAlike(each, one) && each !== first && each !== second;
  const former = stated.figures.findLast(each => isOther(each) && each.end <= one.start);
  const next = stated.figures.find(each => isOther(each) && each.start >= last.end);
  const [from, to] = [stated.sentenceAround(one.start)[0], stated.sentenceAround(last.start)[1]];
  const start = former && former.end > from ? partedAt(stated.text, former.end, one.start) : from;
  const isElliptic =
    start > from && !stated.words.some(word => word.load === 1 && start <= word.start && word.start < one.start);
  return {
    first,
    second,
    isPlanned,
    from: start,
    to: next && next.start < to ? partedAt(stated.text, last.end, next.start) : to,
    shared: isElliptic ? (stated.figures.find(each => each.start >= from && isAlike(each, one))?.start ?? from) : from,
    sentence: from,
  };
}

/** Where what is told of one amount ends and what is told of the next begins. */
function partedAt(text: string, from: number, to: number): number {
  const marks = Array.from(text.slice(from, to).matchAll(/[,;:]\s|\s(?:and|but|while|whereas)\s/gu));
  return from + (marks.at(-1)?.index ?? 0);
}
