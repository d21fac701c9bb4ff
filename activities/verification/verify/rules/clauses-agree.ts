import { isCommon } from '#activities/verification/verify/common-words';
import { type Comparison, type Issue, type Rule, statedFigures } from '#activities/verification/verify/comparison';
import { isShiftedTo } from '#activities/verification/verify/dates/shifted-dates';
import { goesBack } from '#activities/verification/verify/goes-back';
import { holdsWhole } from '#activities/verification/verify/holds-whole';
import { oncePer } from '#activities/verification/verify/once-per';
import { hasKin, hasStem, isKin } from '#activities/verification/verify/polarity/kin';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';
import { type Clause, clausesOf, type Stretch } from '#activities/verification/verify/told-clauses';
import type { Word } from '#activities/verification/verify/words';
import { initialsOf } from '#shared/text/initials';
import { isPlainTerm } from '#shared/text/name-tokens';

/** What a clause of the source tells of one subject is not told of another. */
export const clausesAgree: Rule = {
  name: 'clauses-agree',
  run: comparison => {
    const { claim, evidence, isOrdinary } = comparison;
    if (evidence.isRow || claim.dates.some(date => isShiftedTo(date, claim, evidence.stated))) return [];
    const there = [...tellingsOf(evidence.near, isOrdinary), ...tellingsOf(evidence.stated, isOrdinary)];
    return tellingsOf(claim, isOrdinary)
      .filter(isComparable)
      .flatMap(told => objectionsTo(comparison, told, there))
      .slice(0, 1);
  },
};

/** A clause with the words of whom it tells, and with what it tells. */
interface Telling {
  readonly statement: Statement;
  readonly clause: Clause;
  readonly of: Group;
  readonly words: readonly Word[];
  /** What it tells first and foremost: its verb, or what one is. */
  readonly core: readonly Word[];
}

interface Group {
  readonly text: string;
  /** The last word before "of", "at", "in". */
  readonly head: Word | null;
  readonly words: readonly Word[];
  readonly names: readonly string[];
  readonly places: readonly string[];
}

const tellingsOf = oncePer((statement: Statement, isOrdinary: Comparison['isOrdinary']): readonly Telling[] =>
  clausesOf(statement, isOrdinary).flatMap(clause => tellingOf(statement, clause, isOrdinary)),
);

function tellingOf(statement: Statement, clause: Clause, isOrdinary: Comparison['isOrdinary']): Telling[] {
  const { subject, agent, stretches } = clause;
  const without = (left: Stretch | null) =>
    statement.words.filter(
      word => stretches.some(each => isWithin(word, each)) && !(left && isWithin(word, left)) && word.load > 0,
    );
  const of = (at: Stretch | null) => groupOf(statement, at, isOrdinary);
  const own: Telling = { statement, clause, of: of(subject), words: without(subject), core: coreOf(statement, clause) };
  if (!agent) return [own];
  const done = statement.words.filter(word => subject && isWithin(word, subject) && word.load > 0);
  return [
    own,
    {
      ...own,
      clause: { ...clause, isOpen: false, isPassive: false },
      of: of(agent),
      words: [...done, ...without(agent)],
    },
  ];
}

const beside = 20;
const scarce = /^(?:hardly|barely|scarcely|rarely|seldom)/u;

function coreOf(statement: Statement, { verbAt, subject, stretches }: Clause): Word[] {
  const from = subject && subject.end < verbAt ? Math.max(subject.end, verbAt - beside) : verbAt;
  const own = statement.words.filter(
    word =>
      (word.start >= verbAt || (word.start >= from && scarce.test(word.text))) &&
      stretches.some(each => isWithin(word, each)) &&
      word.load > 0 &&
      !isFigureWord(word, statement),
  );
  const first = own.findIndex(({ load, text }) => load === 1 && !/\p{L}{3}ly$/u.test(text) && !scarce.test(text));
  return first < 0
    ? []
    : own.filter(({ text, load }, i) => i === first || (i < first && load === 1 && scarce.test(text)));
}

function isWithin({ start, end }: Stretch, outer: Stretch): boolean {
  return outer.start <= start && end <= outer.end;
}

const masked = /\[name \p{Lu}{1,2}\]/gu;

const none: Group = { text: '', head: null, words: [], names: [], places: [] };

function groupOf(statement: Statement, at: Stretch | null, isOrdinary: Comparison['isOrdinary']): Group {
  if (!at) return none;
  const { text, words, places } = statement;
  const own = words.filter(word => isWithin(word, at) && word.load > 0);
  const there = places.filter(place => place.start < at.end && at.start < place.end);
  const isPlace = (word: Word) => there.some(place => place.start <= word.start && word.end <= place.end);
  return {
    text: text.slice(at.start, at.end),
    head: headOf(text.slice(at.start, at.end), at, own),
    words: own,
    names: [
      ...Array.from(text.slice(at.start, at.end).matchAll(masked), ([name]) => name),
      ...own.filter(word => isNameAt(word, statement, isOrdinary) && !isPlace(word)).map(({ keys }) => keys[0] ?? ''),
    ],
    places: there.map(({ name }) => name).filter(name => name !== 'global'),
  };
}

const link = /\s(?:of|at|in|for|from|with|on|by|to|under|about)\s/u;

function headOf(text: string, { start, end }: Stretch, own: readonly Word[]): Word | null {
  const to = text.search(link);
  return own.findLast(word => word.end <= (to < 0 ? end : start + to)) ?? null;
}

function isNameAt(
  { start, end }: Word,
  { text, sentenceAround }: Statement,
  isOrdinary: Comparison['isOrdinary'],
): boolean {
  const written = text.slice(start, end).replace(/['’]s?$/u, '');
  if (!/^\p{Lu}|\p{Ll}\p{Lu}/u.test(written) || isPlainTerm(written)) return false;
  const isFirst = !/[\p{L}\p{N}]/u.test(text.slice(sentenceAround(start)[0], start));
  return !isFirst || !(isOrdinary(written) || isCommon(written));
}

function isComparable({ clause, of, core }: Telling): boolean {
  return !clause.isOpen && of.words.length > 0 && core.length > 0 && clause.kind !== 'apposition';
}

function objectionsTo(comparison: Comparison, told: Telling, there: readonly Telling[]): Issue[] {
  const events = there.filter(({ words }) => told.core.every(word => hasKin(word, words)));
  const scores = events.map(event => scoreOf(comparison, told, event));
  const best = Math.max(0, ...scores);
  const isApart = there.some(({ of }) => of.names.some(name => told.of.names.includes(name)));
  if (best < weightOf(comparison, wordsOf(comparison, told)) * (isApart ? leastApart : least)) return [];
  if (
    there.some(event => !events.includes(event) && isSameEvent(told, event) && scoreOf(comparison, told, event) >= best)
  )
    return [];
  const meant = events.filter((_, i) => (scores[i] ?? 0) >= best * nearly);
  const isRival = (event: Telling) => areRivals(told, event, comparison, there);
  const isVerbatim = (event: Telling) => told.core.every(word => hasStem(word, event.words));
  const rival = meant.find(event => isVerbatim(event) && isRival(event)) ?? meant.find(isRival);
  if (!rival) return [];
  const isLoose = (event: Telling) => isVerbatim(rival) && !isVerbatim(event) && !isOf(event, told.of);
  if (!meant.every(event => isRival(event) || isLoose(event))) return [];
  if (goesBack(told.of.text, comparison.evidence.stated.text)) return [];
  const detail = `the source says this of "${rival.of.text}", not of "${told.of.text}"`;
  return [{ rule: 'clauses-agree', severity: 'conflict', detail }];
}

/** Its subject and its verb are the claim's, whatever else it tells first. */
function isSameEvent({ of, words, clause, core }: Telling, event: Telling): boolean {
  const verb = words.find(({ start }) => start >= clause.verbAt);
  return (
    verb !== undefined &&
    core.length === 1 &&
    hasStem(verb, event.words) &&
    event.of.words.some(word => hasStem(word, of.words))
  );
}

/** So near the best may another clause be that is meant as well. */
const nearly = 0.6;
/** Share of what the claim tells that the clause must have, */
const least = 0.4;
/** and where the source tells of both. */
const leastApart = 0.15;

function scoreOf(comparison: Comparison, told: Telling, event: Telling): number {
  const { claim, evidence } = comparison;
  const isInside = (fact: Stretch, { clause }: Telling) => clause.stretches.some(each => isWithin(fact, each));
  const figures = claim.figures.filter(
    figure =>
      event.statement === evidence.stated &&
      isInside(figure, told) &&
      statedFigures(comparison, figure).some(found => isInside(found, event)),
  );
  const words = wordsOf(comparison, told).filter(word => hasKin(word, event.words));
  return weightOf(comparison, words) + figures.length;
}

function wordsOf({ claim }: Comparison, { words }: Telling): readonly Word[] {
  return words.filter(word => !isFigureWord(word, claim));
}

function weightOf({ weightOf: weigh }: Comparison, words: readonly Word[]): number {
  return words.reduce((total, word) => total + word.load * weigh(word), 0);
}

/** It tells of them, or may. */
function isOf(event: Telling, group: Group): boolean {
  return event.clause.isOpen || mentions(event, group) || event.of.words.some(word => hasStem(word, group.words));
}

function mentions({ words, statement }: Telling, of: Group): boolean {
  const isCapital = (word: Word) => /^\p{Lu}|\p{Ll}\p{Lu}/u.test(statement.text.slice(word.start, word.end));
  if (of.names.length > 0) return words.some(word => of.names.includes(word.keys[0] ?? '') && isCapital(word));
  return of.words.some(word => words.some(other => isKin(word, other)));
}

/** Two of one sort, of whom the claim names one only. */
function areRivals(told: Telling, event: Telling, { claim, evidence }: Comparison, there: readonly Telling[]): boolean {
  const [one, other] = [told.of, event.of];
  if (event.clause.isOpen || isLimited(event)) return false;
  if (areTurned(told, event)) return true;
  if (mentions(event, one)) return false;
  if (one.names.length > 0 && isPerson(event) && !isFullName(one) && !isBeside(one, event)) return false;
  if (one.names.length > 0 || one.places.length > 0) return areNamesApart(one, other, claim);
  return areKindsApart(
    told,
    event,
    claim,
    there.filter(({ statement }) => statement === evidence.stated),
  );
}

/** Two names, or two things of one kind that names tell apart. */
function areNamesApart(one: Group, other: Group, claim: Statement): boolean {
  const [isNamed, isNamedThere] = [hasNameAsHead(one), hasNameAsHead(other)];
  const isSameKind = one.head !== null && other.head !== null && isKin(one.head, other.head);
  const areNamed = isNamed && isNamedThere;
  if (isShortFor(one, other) || isShortFor(other, one)) return false;
  if (one.places.length > 0 && other.places.length > 0 && (isSameKind || areNamed))
    return !other.places.some(name => one.places.includes(name) || claim.places.some(place => place.name === name));
  return (
    one.names.length > 0 &&
    other.names.length > 0 &&
    (areNamed || (isSameKind && !isNamed && !isNamedThere)) &&
    !other.names.some(name => one.names.includes(name) || claim.keys.has(name))
  );
}

/** "The CFT" and "the Council on Fair Trade". */
function isShortFor(short: Group, long: Group): boolean {
  const initials = initialsOf(long.text.replace(/^The\s/u, ''));
  return initials.length > 1 && holdsWhole(short.text, initials);
}

/** Whose name was taken out, or of whom "she" or "says" is told. */
function isPerson({ of, clause, statement: { text } }: Telling): boolean {
  return (
    of.names.some(name => name.startsWith('[')) ||
    post.test(of.text) ||
    clause.stretches.some(({ start, end }) => personal.test(text.slice(start, end)))
  );
}
const personal = /(?<!\p{L})(?:s?he|his|her|says|said|thinks|believes|told)(?!\p{L})/iu;
const post =
  /(?<!\p{L})(?:executive|president|chair(?:man|woman|person)?|director|founder|minister|manager|head|chief|analyst|secretary|commissioner|economist|professor|owner|Mr|Mrs|Ms|Dr)(?!\p{L})/iu;

/** "Ann Lee": of two people what the one does is not told of the other. */
function isFullName({ text, names }: Group): boolean {
  return names.length > 1 && /^\p{Lu}\p{Ll}+\s(?:\p{Lu}\.\s)?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(text);
}

/** What a person does may be told of a company, unless the sentence names both. */
function isBeside({ names }: Group, { clause, statement: { words, sentenceAt } }: Telling): boolean {
  const own = words.filter(({ start }) => sentenceAt(start) === sentenceAt(clause.verbAt));
  return names.every(name => own.some(({ keys }) => keys[0] === name));
}

function hasNameAsHead({ head, names, places, words }: Group): boolean {
  if (head === null || names[0]?.startsWith('[')) return names[0]?.startsWith('[') === true;
  return names.includes(head.keys[0] ?? '') || (names.length === 0 && places.length > 0 && words.length === 1);
}

/** "Only A can" says of B that it cannot. */
function isLimited({ clause: { subject }, statement }: Telling): boolean {
  const before = subject ? statement.text.slice(Math.max(0, subject.start - 8), subject.start + 8) : '';
  return /(?<!\p{L})(?:only|neither|nobody|none|no)\s/iu.test(before);
}

/** Things without names: the source tells something of each, and this of the other in the claim's very words. */
function areKindsApart({ of, core }: Telling, event: Telling, claim: Statement, there: readonly Telling[]): boolean {
  const isVerbatim = core.every(word => event.words.some(other => other.keys[0] === word.keys[0]));
  const isNew = event.of.words.length > 0 && !event.of.words.some(word => claim.words.some(each => isKin(word, each)));
  const isTold = there.some(
    each =>
      !each.clause.isOpen &&
      each.of.names.length === 0 &&
      each.of.words.length > 0 &&
      of.words.every(word => each.of.words.some(own => own.keys[0] === word.keys[0])),
  );
  return isVerbatim && isNew && isTold;
}

const joint = /(?:with|and|by|than|as|like|to|unlike|alongside)\s(?:\S+\s){0,3}$/u;

/** Who does it in the source is, in the claim, to whom it is done. */
function areTurned(told: Telling, { clause, of, core }: Telling): boolean {
  if (told.of.names.length === 0 || of.names.length === 0 || told.clause.isPassive || clause.isPassive) return false;
  if (of.names.some(name => told.of.names.includes(name))) return false;
  if (!told.core.every(word => core.some(other => other.keys[0] === word.keys[0]))) return false;
  const { text } = told.statement;
  return of.names.some(name => {
    const found = told.words.find(({ keys }) => keys[0] === name);
    return found !== undefined && !joint.test(text.slice(0, found.start).toLowerCase());
  });
}
