import { isCommon } from '#activities/verification/verify/common-words';
import type { Comparison } from '#activities/verification/verify/comparison';
import { oncePer } from '#activities/verification/verify/once-per';
import { type Segment, segmentsOf } from '#activities/verification/verify/segments';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';
import { mayBeVerb } from '#shared/text/finite-verb';

/** Of whom or what a part of a text tells. */
export interface Subject {
  readonly text: string;
  /** Of the words that tell it from others of its sort. */
  readonly stems: readonly string[];
  /** Names that begin their parts, names led in by the same word, things told apart by the word before them. */
  readonly sort: string;
  readonly isName: boolean;
  readonly start: number;
  readonly end: number;
}

/** A part of a text with those it tells of. */
export interface Told {
  /** Whose text it is a part of. */
  readonly statement: Statement;
  readonly segment: Segment;
  /** That it names itself. */
  readonly own: readonly Subject[];
  /** With those that its sentence goes on about. */
  readonly subjects: readonly Subject[];
  /** Its words, without a verb that it shares with what follows. */
  readonly telling: readonly Word[];
}

function isOfSubject({ start, end }: Word, subjects: readonly Subject[]): boolean {
  return subjects.some(each => each.start <= start && end <= each.end);
}

export function areOne({ stems }: Subject, other: Subject): boolean {
  return stems.some(stem => other.stems.includes(stem));
}

/** The parts of a text, each with its subjects: what names none goes on about those whom its sentence named. */
export const toldSubjects: (of: Statement, isOrdinary: Comparison['isOrdinary']) => readonly Told[] = oncePer(read);

type Read = Omit<Told, 'telling' | 'statement'>;

function read(statement: Statement, isOrdinary: Comparison['isOrdinary']): readonly Told[] {
  const { sentenceAt } = statement;
  const parts = segmentsOf(statement).map(segment => ({
    segment,
    subjects: [...namesIn(segment, statement, isOrdinary), ...kindsIn(segment, statement)],
  }));
  const told: Read[] = [];
  for (const { segment, subjects } of listedTogether(parts, statement)) {
    const last = told.at(-1);
    const goesOn =
      last !== undefined && sentenceAt(last.segment.words[0]?.start ?? 0) === sentenceAt(segment.words[0]?.start ?? 0);
    const before = goesOn ? last.subjects.filter(({ isName }) => !subjects.some(each => each.isName === isName)) : [];
    told.push({ segment, own: subjects, subjects: [...before, ...subjects] });
  }
  return told.map((part, i) => ({ ...part, statement, telling: tellingOf(part, told[i + 1]) }));
}

/** "Breakfast is served at A, lunch at B": the verb of the one is that of the other, and tells nothing of it alone. */
function tellingOf({ segment, subjects }: Read, next: Read | undefined): readonly Word[] {
  const isShared =
    next !== undefined &&
    next.own.length > 0 &&
    /^(?:,|and|, and)$/u.test(next.segment.gap) &&
    !next.segment.words.some(({ text }) => mayBeVerb(text));
  return isShared ? segment.words.filter(word => isOfSubject(word, subjects) || !mayBeVerb(word.text)) : segment.words;
}

interface Part {
  readonly segment: Segment;
  readonly subjects: readonly Subject[];
}

/** "A, B and C", "A:": a name by itself is told what stands beside it. */
function listedTogether(parts: readonly Part[], { sentenceAt }: Statement): Part[] {
  const isBare = ({ segment, subjects }: Part) =>
    subjects.some(({ isName }) => isName) &&
    segment.words.every(
      ({ load, start, end }) => load === 0 || subjects.some(name => name.start <= start && end <= name.end),
    );
  const found: (Part & { readonly endsBare: boolean })[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    const isNext =
      last && sentenceAt(last.segment.words[0]?.start ?? 0) === sentenceAt(part.segment.words[0]?.start ?? 0);
    const bare = isBare(part);
    if (last && isNext && (last.endsBare || (bare && !part.segment.gap.startsWith(':')))) {
      const { start, gap, words } = last.segment;
      found[found.length - 1] = {
        segment: { start, gap, end: part.segment.end, words: [...words, ...part.segment.words] },
        subjects: [...last.subjects, ...part.subjects],
        endsBare: bare,
      };
    } else found.push({ ...part, endsBare: bare });
  }
  return found;
}

const leadBefore =
  /(?<!\p{L})(on|in|at|for|with|under|of|by|from|to|through|per|as|after|before|within|against)\s(?:(?:the|an?|its|their)\s)*$/iu;

function namesIn({ words }: Segment, { text }: Statement, isOrdinary: Comparison['isOrdinary']): Subject[] {
  const found: Subject[] = [];
  const first = words.findIndex(({ load }) => load > 0);
  for (let i = 0; i < words.length; i++) {
    const from = i;
    while (i < words.length && isNameAt(words[i], text, isOrdinary)) i++;
    const run = words.slice(from, i);
    const [head, last] = [run[0], run.at(-1)];
    if (!head || !last) continue;
    found.push({
      text: text.slice(head.start, last.end),
      stems: run.map(({ keys }) => keys[0] ?? ''),
      sort: `name ${leadOf(head, text) ?? (from <= first ? 'first' : 'within')}`,
      isName: true,
      start: head.start,
      end: last.end,
    });
  }
  return found;
}

function leadOf({ start }: Word, text: string): string | null {
  if (text.charAt(start - 1) === '(') return 'within';
  return leadBefore.exec(text.slice(Math.max(0, start - 20), start))?.[1]?.toLowerCase() ?? null;
}

function isNameAt(word: Word | undefined, text: string, isOrdinary: Comparison['isOrdinary']): boolean {
  if (!word || word.load === 0) return false;
  const own = text.slice(word.start, word.end);
  if (!/^\p{Lu}|\p{Ll}\p{Lu}/u.test(own)) return false;
  const before = text.slice(0, word.start);
  const isFirst = before.trim() === '' || /(?:[.!?:|]\s+|\n\s*)$/u.test(before);
  return !isFirst || (!isOrdinary(own) && (!isCommon(own) || text.startsWith(': ', word.end)));
}

/** "Data keys", "master keys": things that the text tells apart by the word before them. */
function kindsIn({ words }: Segment, statement: Statement): Subject[] {
  return words.flatMap((word, i): Subject[] => {
    const next = words[i + 1];
    if (!next || word.load < 1 || next.load === 0 || isFigureWord(word, statement)) return [];
    if (!/^[ -]$/u.test(statement.text.slice(word.end, next.start))) return [];
    const isTold = statement.words.some(
      (other, at) =>
        other.keys[0] === next.keys[0] &&
        other.start !== next.start &&
        at > 0 &&
        statement.words[at - 1]?.keys[0] !== word.keys[0],
    );
    if (!isTold) return [];
    return [
      {
        text: `${word.text} ${next.text}`,
        stems: [word.keys[0] ?? ''],
        sort: `of ${next.keys[0]}`,
        isName: false,
        start: word.start,
        end: next.end,
      },
    ];
  });
}
