import type { EvidenceSpan } from '#activities/verification/verify/evidence-span';
import { sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import { oncePer } from '#activities/verification/verify/once-per';
import { cellWords } from '#activities/verification/verify/polarity/row-labels';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';
import { type Word, wordsIn } from '#activities/verification/verify/words';

/** An amount of a document with what says whose it is. */
export interface AmountSlot {
  readonly figure: Figure;
  /** Keys of the words beside it: its clause, its cells and column, its heading; by their size itself and amounts beside it. */
  readonly keys: ReadonlySet<string>;
  /** Of "ranges from 50 to 2,000": which end of it. */
  readonly end: 'low' | 'high' | null;
  readonly stated: Statement;
}

/** A longer cell is a note, and says what it says of others. */
const longestLabel = 40;
const most = 12;

/** The amounts of a piece of prose or of a row. */
export const slotsOf: (of: EvidenceSpan) => readonly AmountSlot[] = oncePer(read);

function read({ stated, isRow, passages }: EvidenceSpan): AmountSlot[] {
  const heading = passages[0]?.headings.at(-1) ?? '';
  const around = keysOf(wordsIn(heading));
  return stated.figures.slice(0, most).map((figure): AmountSlot => {
    const own = isRow && figure.column !== undefined ? cellKeys(figure, stated) : proseKeys(figure, stated);
    return { figure, keys: new Set([...own, ...around]), end: endIn(figure, stated), stated };
  });
}

const ranging =
  /(?<!\p{L})(?:rang\p{L}+|var(?:y|ies)|run\p{L}*|go(?:es)?|anything|anywhere|between)(?:\s\p{L}+)? from\s$/iu;

/** Two amounts that "from" and "to" join are read as a change; of what ranges they are its ends. */
function endIn(figure: Figure, { text, figures }: Statement): AmountSlot['end'] {
  const isTo = (one: Figure, other: Figure | undefined) =>
    other !== undefined &&
    /^\s(?:up )?to\s$/iu.test(text.slice(one.end, other.start)) &&
    ranging.test(text.slice(Math.max(0, one.start - 40), one.start));
  const at = figures.indexOf(figure);
  const former = figures[at - 1];
  if (isTo(figure, figures[at + 1])) return 'low';
  return former && isTo(former, figure) ? 'high' : null;
}

/** How an amount tells whose another is: the row of "5M to 10M". */
export function sizeKeys(figures: readonly Figure[]): string[] {
  return figures.flatMap(figure =>
    [...sizeOf(figure).sizes, ...agesOf(figure)].map(size => `#${Number(size.toPrecision(9))}`),
  );
}

/** "18-to-34-year-olds" are those "aged 18 to 34". */
function agesOf({ unit, low, high }: Figure): readonly number[] {
  return unit === 'year' && low !== null && high !== null ? [low, high] : [];
}

/** Of its cell's column and of the short cells beside it. */
function cellKeys(figure: Figure, stated: Statement): string[] {
  const label = wordsIn(figure.column ?? '');
  const cells = cellWords(stated).filter(
    word => !isFigureWord(word, stated) && cellAround(stated.text, word.start).length <= longestLabel,
  );
  const firstCell = stated.text.indexOf(' | ');
  const labels = stated.figures.filter(other => other.start < firstCell);
  return [...keysOf([...label, ...cells]), ...sizeKeys([figure, ...labels])];
}

function cellAround(text: string, at: number): string {
  const from = text.lastIndexOf(' | ', at);
  const to = text.indexOf(' | ', at);
  return text.slice(from < 0 ? 0 : from + 3, to < 0 ? text.length : to).replace(/^[^:]{1,40}:\s/u, '');
}

/** Of its clause where its sentence has several amounts of its kind, and else of its sentence. */
function proseKeys(figure: Figure, stated: Statement): string[] {
  const { sentenceAt, clauseAt } = stated;
  const { dimension } = sizeOf(figure);
  const isBeside = ({ start }: { readonly start: number }) => sentenceAt(start) === sentenceAt(figure.start);
  const isShared = stated.figures.some(
    other => other !== figure && isBeside(other) && sizeOf(other).dimension === dimension,
  );
  const opening = clauseAt(stated.sentenceAround(figure.start)[0]);
  const isOpened = clauseAt(figure.start) === opening + 1 && isLeadIn(figure, stated);
  const isOwn = (each: { readonly start: number }) =>
    isBeside(each) &&
    (!isShared || clauseAt(each.start) === clauseAt(figure.start) || (isOpened && clauseAt(each.start) === opening));
  const unit = figure.unit === '' ? [] : [figure.unit.toLowerCase()];
  const words = stated.words.filter(word => isOwn(word) && !isFigureWord(word, stated));
  const others = stated.figures.filter(other => sizeOf(other).dimension !== dimension && isOwn(other));
  return [...keysOf(words), ...unit, ...sizeKeys([figure, ...others])];
}

/** "Among those aged 16 to 29, 36 percent ride": the opening says of whom the first amount is. */
function isLeadIn(figure: Figure, { text, sentenceAround, figures, clauseAt }: Statement): boolean {
  const [from] = sentenceAround(figure.start);
  const { dimension } = sizeOf(figure);
  const isAmount = (each: Figure) => clauseAt(each.start) === clauseAt(from) && sizeOf(each).dimension === dimension;
  return leadIn.test(text.slice(from, from + 12)) && !figures.some(isAmount);
}

const leadIn = /^\s?(?:among|of|in|for|at|on|with|under|by)\s/iu;

/** "Customers without a contract" are told from others by that word. */
export function isTelling({ load, text }: Word): boolean {
  return load > 0 || text === 'without';
}

function keysOf(words: readonly Word[]): string[] {
  return words.filter(isTelling).flatMap(({ keys }) => keys);
}
