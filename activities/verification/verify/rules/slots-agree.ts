import type { Comparison, Issue, Rule } from '#activities/verification/verify/comparison';
import { groupsOf, stemOf } from '#activities/verification/verify/lexicon';
import { oncePer } from '#activities/verification/verify/once-per';
import { hasKin, hasStem, isKin } from '#activities/verification/verify/polarity/kin';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';
import { type Clause, clausesOf, type Stretch } from '#activities/verification/verify/told-clauses';
import type { Word } from '#activities/verification/verify/words';
import { demonyms } from '#shared/text/demonyms';
import { isPlainTerm } from '#shared/text/name-tokens';

/** Where, to whom, with whom and when: what the clause with the claim's verb has there is what the claim must have. */
export const slotsAgree: Rule = {
  name: 'slots-agree',
  run: comparison => {
    const { claim, evidence, isOrdinary } = comparison;
    if (evidence.isRow) return [];
    const there = [evidence.near, evidence.stated].flatMap(statement => eventsIn(statement, isOrdinary));
    return clausesOf(claim, isOrdinary)
      .filter(({ isOpen, kind }) => !isOpen && kind !== 'apposition' && kind !== 'gap')
      .flatMap(clause => objectionsTo(comparison, eventOf(claim, clause, clause.subject), there))
      .slice(0, 1);
  },
};

/** What a clause tells of one. */
interface Event {
  readonly statement: Statement;
  readonly clause: Clause;
  readonly isPassive: boolean;
  readonly of: readonly Word[];
  readonly verb: Word | null;
  readonly words: readonly Word[];
  readonly slots: readonly Slot[];
}

/** A name behind a preposition. */
interface Slot extends Stretch {
  readonly role: string;
  readonly text: string;
  readonly words: readonly Word[];
}

const eventsIn = oncePer((statement: Statement, isOrdinary: Comparison['isOrdinary']): readonly Event[] =>
  clausesOf(statement, isOrdinary).flatMap(clause => eventsOf(statement, clause)),
);

function eventsOf(statement: Statement, clause: Clause): Event[] {
  const own = eventOf(statement, clause, clause.subject);
  if (!clause.agent) return [own];
  const done = eventOf(statement, clause, clause.agent);
  return [own, { ...done, isPassive: false, words: [...done.words, ...own.of] }];
}

function eventOf(statement: Statement, clause: Clause, subject: Stretch | null): Event {
  const isOf = (word: Stretch) => subject !== null && isWithin(word, subject);
  const loaded = statement.words.filter(({ load }) => load > 0);
  const words = loaded.filter(word => isTold(word, clause) && !isOf(word));
  const first = words.find(
    word => word.start >= clause.verbAt && !isFigureWord(word, statement) && !/\p{L}{3}ly$/u.test(word.text),
  );
  return {
    statement,
    clause,
    isPassive: clause.isPassive || clause.agent !== null,
    of: loaded.filter(isOf),
    verb: first ?? null,
    words,
    slots: slotsIn(statement).filter(slot => isTold(slot, clause) && !isOf(slot)),
  };
}

function isTold(part: Stretch, { stretches }: Clause): boolean {
  return stretches.some(each => isWithin(part, each));
}

function isWithin({ start, end }: Stretch, outer: Stretch): boolean {
  return outer.start <= start && end <= outer.end;
}

const namePart = `(?:\\p{Lu}[\\p{L}\\p{N}&.’'-]{0,40}(?<![.’'-])|\\[name \\p{Lu}{1,2}\\])`;
/** What leads on to something else: "for buyers of", "in talks with". */
const small =
  '(?:of|and|or|to|by|in|at|on|for|from|with|as|than|that|who|which|when|while|where|but|because|since|until|is|are|was|were|has|have|had|will|would|can|may|like|near|under|over|about|after|before|between|against|into|its|his|her|their|our)';
const slot = new RegExp(
  `(?<![\\p{L}\\p{N}])(in|at|near|to|into|from|by|against|with|on|for) (?:the )?(?:(?!${small}\\b)\\p{Ll}[\\p{Ll}-]{2,20} ){0,2}(${namePart}(?: (?:(?:of|de|del|la) (?:the )?)?${namePart}){0,5})`,
  'gu',
);
const calendar =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Spring|Summer|Autumn|Winter|Q[1-4]|H[12]|Easter|Christmas)/u;

const slotsIn: (of: Statement) => readonly Slot[] = oncePer(readSlots);

function readSlots({ text, words, dates }: Statement): Slot[] {
  return Array.from(text.matchAll(slot)).flatMap(({ 0: whole, 1: role = '', 2: written = '', index }) => {
    const end = index + whole.length;
    const name = written.replace(/['’]s$/u, '');
    const at = { start: end - written.length, end };
    const isNoName = calendar.test(name) || isPlainTerm(name) || demonyms.has(name);
    if (isNoName || dates.some(date => date.start < end && at.start < date.end)) return [];
    const own = words.filter(word => isWithin(word, at) && word.load > 0);
    return own.length > 0 ? [{ ...at, role: role === 'into' ? 'to' : role, text: name, words: own }] : [];
  });
}

function objectionsTo(comparison: Comparison, told: Event, there: readonly Event[]): Issue[] {
  const events = there.filter(event => isSameEvent(told, event));
  const conflict = (detail: string): Issue => ({ rule: 'slots-agree', severity: 'conflict', detail });
  const names = told.slots.flatMap(own => {
    if (own.start < told.clause.verbAt || isDenied(told, own)) return [];
    const meant = events.filter(event => fits(comparison, told, event, own));
    const rivals = meant.map(event => rivalOf(comparison, own, event, there));
    const [rival] = rivals;
    return rival && rivals.every(each => each !== null)
      ? [conflict(`the source says this of "${rival.text}", not of "${own.text}"`)]
      : [];
  });
  return [...names, ...yearsApart(comparison, told, events).map(conflict)];
}

function isSameEvent(told: Event, event: Event): boolean {
  if (!told.verb || !event.verb || !isSameVerb(told, event) || told.isPassive !== event.isPassive) return false;
  return event.clause.isOpen || event.of.some(word => hasStem(word, told.of));
}

/** Also "took over" and "taken over", of which the lexicon may know one only. */
function isSameVerb(told: Event, event: Event): boolean {
  if (!told.verb || !event.verb) return false;
  if (isKin(told.verb, event.verb)) return true;
  const [[one = '', ...more], [other = '', ...others]] = [writtenVerb(told), writtenVerb(event)];
  return more.length > 0 && more.join(' ') === others.join(' ') && keysOf(one).some(key => keysOf(other).includes(key));
}

const particle = /^ (?:over|up|out|off|down|in|on|back|away)(?!\p{L})/u;

function writtenVerb({ verb, statement: { text } }: Event): string[] {
  if (!verb) return [];
  const next = particle.exec(text.slice(verb.end, verb.end + 8))?.[0] ?? '';
  return (verb.text.includes(' ') ? verb.text : verb.text + next).split(' ');
}

function keysOf(word: string): string[] {
  const stem = stemOf(word);
  return [stem, ...groupsOf(stem)];
}

/** Share of what the claim tells besides that the clause must have. */
const least = 0.5;

function fits({ claim, weightOf }: Comparison, told: Event, event: Event, left: Stretch): boolean {
  const others = told.words.filter(word => word !== told.verb && !isWithin(word, left) && !isFigureWord(word, claim));
  const weigh = (words: readonly Word[]) => words.reduce((total, word) => total + word.load * weightOf(word), 0);
  const found = others.filter(word => hasKin(word, event.words) || hasKin(word, event.of));
  return weigh(found) >= weigh(others) * least;
}

/** What the clause has there instead; null where it has the same as well, or nothing that is told apart from it. */
function rivalOf({ claim, evidence }: Comparison, own: Slot, event: Event, there: readonly Event[]): Slot | null {
  const isSame = (word: Word) => own.words.some(other => isKin(word, other));
  const again = [...event.words, ...event.of, ...besides(event, there)].filter(isSame);
  const isPlaced = event.statement.places.some(
    place => isTold(place, event.clause) && claim.places.some(each => each.name === place.name && isWithin(each, own)),
  );
  if (isPlaced || again.some(word => !isDenied(event, word))) return null;
  const others = event.slots.filter(other => other.role === own.role && !isSame(other.words[0] as Word));
  const found = others.find(other => !isDenied(event, other));
  if (!found || others.some(other => other.words.some(word => hasStem(word, claim.words)))) return null;
  const isApart = (other: Slot) => areOfOneSort(claim, own, event.statement, other);
  const texts = [evidence.stated.text, evidence.near.text, evidence.title.text];
  return isApart(found) && !texts.some(text => areBeside(text, own.text, found.text)) ? found : null;
}

/** Words of its sentence that no clause has, or that go on behind another: "and another in York", "and, if that goes well, in York". */
function besides({ statement, clause }: Event, there: readonly Event[]): Word[] {
  const { text, sentenceAt } = statement;
  const sentence = sentenceAt(clause.verbAt);
  const isTaken = (word: Word) =>
    there.some(each => each.statement === statement && (isTold(word, each.clause) || isOfSubject(word, each.clause)));
  return statement.words.filter(
    word =>
      sentenceAt(word.start) === sentence &&
      (goesOn.test(text.slice(Math.max(0, word.start - 30), word.start)) || !isTaken(word)),
  );
}

const goesOn =
  /(?:,|(?<!\p{L})(?:and|or)) (?:then |later |also |even |now )?(?:in|at|near|to|into|from|by|against|with|on|for) (?:the )?$/u;

function isOfSubject(word: Stretch, { subject }: Clause): boolean {
  return subject !== null && isWithin(word, subject);
}

const wide =
  /^(?:global|Europe|European Union|Asia|Africa|America|Americas|North America|South America|Latin America|Scandinavia|Oceania|Middle East)$/u;

/** Two lands, two towns or companies, two people; not a land and a town, which may lie in it. */
function areOfOneSort(claim: Statement, own: Slot, source: Statement, other: Slot): boolean {
  const landIn = ({ places }: Statement, at: Slot) => places.find(place => isWithin(place, at))?.name ?? '';
  const [one, two] = [landIn(claim, own), landIn(source, other)];
  if (wide.test(one) || wide.test(two) || (one === '') !== (two === '')) return false;
  return own.text.startsWith('[') === other.text.startsWith('[');
}

/** "Leeds, England": one may lie in the other, or be another name of it. */
function areBeside(text: string, one: string, other: string): boolean {
  const near = (first: string, second: string) => {
    const at = text.indexOf(first);
    const next = at < 0 ? '' : text.slice(at + first.length, at + first.length + second.length + 8);
    const to = next.indexOf(second);
    return to >= 0 && !/(?:and|or|to|;|\.\s)/u.test(next.slice(0, to));
  };
  return near(one, other) || near(other, one);
}

/** "But none so far in France". */
function isDenied({ statement: { text } }: Event, { start }: Stretch): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const own = before.slice(Math.max(...[',', ';', '(', '.', ':'].map(mark => before.lastIndexOf(mark))) + 1);
  return /(?<!\p{L})(?:none|not|never|nowhere|except|excluding|without|unlike|rather than|instead of)(?!\p{L})(?! only)/u.test(
    own,
  );
}

const lately = /(?<!\p{L})(?:last|this|next) year(?!\p{L})/u;

/** Each verb has the year that stands with it. */
function yearsApart(comparison: Comparison, told: Event, events: readonly Event[]): string[] {
  return datesIn(told).flatMap(date => {
    const meant = events.filter(event => fits(comparison, told, event, date));
    const rivals = meant.map(event => otherTime(event, date.year));
    const [rival] = rivals;
    return rival && rivals.every(each => each !== null)
      ? [`the source says this of ${rival}, not of ${date.year}`]
      : [];
  });
}

interface Year extends Stretch {
  readonly year: string;
  readonly text: string;
}

/** Dates that say when it happened: "in 2021", "on 3 May 2021". */
function datesIn({ statement: { text, dates }, clause }: Event): Year[] {
  return dates
    .filter(
      date =>
        isTold(date, clause) &&
        /^\d{4}(?:-\d{2}){0,2}$/u.test(date.iso) &&
        (/(?<!\p{L})(?:in|on) (?:the )?$/iu.test(text.slice(Math.max(0, date.start - 8), date.start)) ||
          /^(?:in|on) /iu.test(date.text)),
    )
    .map(({ start, end, iso, text: written }) => ({ start, end, year: iso.slice(0, 4), text: written }));
}

/** From what the sentence says another date may follow. */
const reckoned =
  /(?<!\p{L})(?:later|earlier|late|early|behind|ahead|delay\p{L}{0,4}|instead|originally|until|between)(?!\p{L})/u;

function otherTime(event: Event, year: string): string | null {
  const { clause, statement } = event;
  const all = statement.dates.filter(date => isTold(date, clause));
  if (all.some(({ iso, text }) => iso.includes(year) || text.includes(year))) return null;
  const [own] = datesIn(event);
  const [from, to] = statement.sentenceAround(clause.verbAt);
  if (reckoned.test(statement.text.slice(from, to))) return null;
  if (own) return own.text;
  const text = clause.stretches.map(({ start, end }) => statement.text.slice(start, end)).join(' ');
  const isElsewhere =
    all.length === 0 && statement.dates.some(({ start, iso }) => start >= from && start < to && iso.startsWith(year));
  return isElsewhere ? (lately.exec(text)?.[0] ?? null) : null;
}
