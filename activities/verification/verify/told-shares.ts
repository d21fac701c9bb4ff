import { roleOf } from '#activities/verification/verify/figure-roles';
import type { Figure } from '#activities/verification/verify/figures';
import { oncePer } from '#activities/verification/verify/once-per';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** What a text says how much of something does or is: by a share in figures, or by a word of quantity. */
export interface ToldShare {
  readonly text: string;
  /** In percent. */
  readonly low: number;
  readonly high: number;
  readonly isWord: boolean;
  readonly start: number;
  readonly end: number;
  /** Of its own part of the sentence. */
  readonly words: readonly Word[];
  /** Of the sentence, outside the parts of all shares. */
  readonly context: readonly Word[];
}

/** Words of quantity with the shares that they may stand for; the first that fits counts. */
const quantities: readonly (readonly [pattern: string, low: number, high: number])[] = [
  [
    '(?:the |an? )?(?:vast|overwhelming|great|large) majority(?= of)|(?:nearly|almost|virtually|practically) (?:all|every|everyone|everybody)',
    75,
    100,
  ],
  [
    '(?:only )?an? (?:small|tiny) minority|hardly any(?:one|body)?|barely any(?:one|body)?|only a handful|a (?:tiny|small) (?:share|part|fraction|proportion)',
    0,
    35,
  ],
  ['(?:the|an?) majority(?= of)|the bulk of|the (?:greater|larger|better) part of|most of', 50.1, 100],
  ['(?:only )?an? minority|less than half|fewer than half', 0, 49.9],
  ['(?:very |only a |(?<!(?:a|the) ))few(?= (?:of|\\p{L}{4,}))', 0, 40],
];
const most =
  /(?<!(?:\b(?:the|its|their|his|her|our|a|is|are|was|were|be|been|and|or|at|one of the|s)|['’]s?)\s)\bmost(?=\s(?:(?!\p{L}+(?:able|ible|al|ful|ive|ous|ent|ant|ed|ing|ular|mon|ly|ic|ern)\s)[\p{L}-]+\s){0,2}(?:\p{L}+s|people|men|women|children)(?!\p{L}))/giu;
const all =
  /(?<!(?:\b(?:not|of|at|in|after|above|nearly|almost|virtually|for|if)|n['’]t)\s)\b(?:all(?: of)?(?: the| its| their)?(?= \p{L}{3,}s(?!\p{L}))|every(?= \p{L}{4,}))/giu;

/** In their order. */
export const sharesIn: (of: Statement) => readonly ToldShare[] = oncePer(read);

type Mark = Omit<ToldShare, 'words' | 'context'>;

function read(statement: Statement): ToldShare[] {
  const { words, sentenceAt } = statement;
  const marks = [...figureMarks(statement), ...wordMarks(statement)].sort((one, other) => one.start - other.start);
  const parts = marks.map((mark, i) => partOf(statement, mark, marks[i - 1], marks[i + 1]));
  return marks.map((mark, i) => {
    const sentence = sentenceAt(mark.start);
    const inPart = ({ start }: Word, [from, to]: readonly [number, number]) => from <= start && start < to;
    const isMark = ({ start, end }: Word) => start < mark.end && mark.start < end;
    return {
      ...mark,
      words: words.filter(word => inPart(word, parts[i] ?? [0, 0]) && !isMark(word)),
      context: words.filter(word => sentenceAt(word.start) === sentence && !parts.some(part => inPart(word, part))),
    };
  });
}

const changeBefore =
  /(?<!\p{L})(?:by|rose|risen|fell|fallen|grew|grown|shrank|up|down|gained|lost|added|declined|dropped|increased|decreased|cut|plus|minus)(?:\s(?:about|around|roughly|some|nearly|almost|over|just|more than|less than))?\s$/iu;
const changeAfter =
  /^\s(?:more|less|fewer|higher|lower|cheaper|dearer|above|below|larger|smaller|increase|rise|growth|fall|drop|decline|cut|reduction|discount|stake|interest|off|VAT|tax|longer|shorter|faster|slower|points?|over|up|down)(?!\p{L})/iu;

function figureMarks(statement: Statement): Mark[] {
  const { text, figures } = statement;
  return figures.flatMap((figure): Mark[] => {
    const value = shareOf(figure);
    if (value === null || roleOf(statement, figure) === 'before') return [];
    if (
      changeBefore.test(text.slice(Math.max(0, figure.start - 40), figure.start)) ||
      changeAfter.test(text.slice(figure.end))
    )
      return [];
    const lean = figure.lean === 'above' ? 0.5 : figure.lean === 'below' ? -0.5 : 0;
    return [
      {
        text: figure.text.trim(),
        low: value + lean,
        high: value + lean,
        isWord: false,
        start: figure.start,
        end: figure.end,
      },
    ];
  });
}

function shareOf({ unit, value, per }: Figure): number | null {
  return unit === '%' && value !== null && value >= 0 && value <= 100 && per === null ? value : null;
}

function wordMarks({ text, figures }: Statement): Mark[] {
  const found: Mark[] = [];
  const add = (pattern: RegExp, low: number, high: number) => {
    for (const { index, 0: own } of text.matchAll(pattern)) {
      const end = index + own.length;
      if (found.some(other => other.start < end && index < other.end)) continue;
      if (figures.some(other => other.unit === '%' && other.start < end && index < other.end)) continue;
      found.push({ text: own.toLowerCase(), low, high, isWord: true, start: index, end });
    }
  };
  for (const [pattern, low, high] of quantities)
    add(new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'giu'), low, high);
  add(most, 50.1, 100);
  add(all, 97, 100);
  return found;
}

const breaks = /[,;:]\s|\s(?:and|while|whereas|but|or|against|than)\s/gu;

/** Up to the last comma or "and" before the next share, from the one behind the last. */
function partOf(
  { text, sentenceAround }: Statement,
  { start, end }: Mark,
  before: Mark | undefined,
  after: Mark | undefined,
): readonly [number, number] {
  const [from, to] = sentenceAround(start);
  const low = before && before.start >= from ? before.end : from;
  const high = after && after.start < to ? after.start : to;
  const lead = Array.from(text.slice(low, start).matchAll(breaks)).at(-1)?.index;
  const tail = Array.from(text.slice(end, high).matchAll(breaks)).at(-1)?.index;
  const stop = text.slice(end, high).search(/;\s/u);
  const tailEnd = high < to ? (tail ?? high - end) : high - end;
  return [lead === undefined ? low : low + lead, end + (stop < 0 ? tailEnd : Math.min(stop, tailEnd))];
}
