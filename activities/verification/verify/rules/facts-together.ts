import type { Comparison, Issue, Rule } from '#activities/verification/verify/comparison';
import { isComparedWith } from '#activities/verification/verify/dates/compared-times';
import type { Statement } from '#activities/verification/verify/statement';

/** A figure, or a name or mark that can be told from others of its sort. */
interface Item {
  readonly sort: 'figure' | 'mark' | 'date';
  readonly key: string;
  /** For a person. */
  readonly text: string;
  readonly start: number;
}

/** Facts that a claim tells together stand in one sentence of the source, not each with another of its sort. */
export const factsTogether: Rule = {
  name: 'facts-together',
  run: ({ claim, evidence: { stated }, agreeing, isOrdinary }) => {
    const there = itemsOf(stated, isOrdinary);
    const told = [
      ...marksOf(claim, isOrdinary),
      ...datesOf(claim),
      ...claim.figures.flatMap(figure =>
        (agreeing.get(figure) ?? [])
          .slice(0, 1)
          .map((found): Item => ({ sort: 'figure', key: keyOf(found), text: figure.text.trim(), start: figure.start })),
      ),
    ];
    return told.flatMap((one, i) =>
      told
        .slice(i + 1)
        .flatMap((other): Issue[] => (areApart({ claim, stated, there, told }, one, other) ? [issue(one, other)] : [])),
    );
  },
};

interface Scene {
  readonly claim: Statement;
  readonly stated: Statement;
  readonly there: readonly Item[];
  readonly told: readonly Item[];
}

function areApart({ claim, stated, there, told }: Scene, one: Item, other: Item): boolean {
  if (claim.clauseAt(one.start) !== claim.clauseAt(other.start)) return false;
  const places = (item: Item) =>
    new Set(
      there.filter(each => each.sort === item.sort && each.key === item.key).map(each => stated.sentenceAt(each.start)),
    );
  const [first, second] = [places(one), places(other)];
  if (
    first.size === 0 ||
    second.size === 0 ||
    (one.sort === 'mark' && other.sort === 'mark' && !/\p{N}/u.test(`${one.key}${other.key}`)) ||
    [...first].some(sentence => second.has(sentence))
  )
    return false;
  if (isAcrossCells(stated, one, other, there)) return false;
  const isStrange = (item: Item) => !told.some(each => each.sort === item.sort && each.key === item.key);
  const hasRival = (sentences: ReadonlySet<number>, sort: Item['sort']) =>
    there.some(each => each.sort === sort && sentences.has(stated.sentenceAt(each.start)) && isStrange(each));
  if (one.sort === 'date' || other.sort === 'date') return isOtherYear(one, other, { first, second }, hasRival);
  return hasRival(first, other.sort) && hasRival(second, one.sort);
}

/** What a row is about stands in a cell of its own. */
function isAcrossCells({ text }: Statement, one: Item, other: Item, there: readonly Item[]): boolean {
  const start = (item: Item) => there.find(each => each.sort === item.sort && each.key === item.key)?.start ?? 0;
  return text.slice(Math.min(start(one), start(other)), Math.max(start(one), start(other))).includes(' | ');
}

/** A figure whose own sentence has another year. */
function isOtherYear(
  one: Item,
  other: Item,
  { first, second }: { first: ReadonlySet<number>; second: ReadonlySet<number> },
  hasRival: (sentences: ReadonlySet<number>, sort: Item['sort']) => boolean,
): boolean {
  if (one.sort === 'figure') return hasRival(first, 'date');
  return other.sort === 'figure' && hasRival(second, 'date');
}

function datesOf(statement: Statement): Item[] {
  return statement.dates
    .filter(date => !isComparedWith(date, statement))
    .map(({ iso, text, start }): Item => ({ sort: 'date', key: iso.slice(0, 4), text, start }));
}

function itemsOf(statement: Statement, isOrdinary: Comparison['isOrdinary']): Item[] {
  return [
    ...marksOf(statement, isOrdinary),
    ...datesOf(statement),
    ...statement.figures.map(
      (figure): Item => ({ sort: 'figure', key: keyOf(figure), text: figure.text.trim(), start: figure.start }),
    ),
  ];
}

function keyOf({ value, low, high, unit }: Comparison['claim']['figures'][number]): string {
  return JSON.stringify([value, low, high, unit]);
}

/** Capitalised words inside sentences and words with digits that are no figures. */
function marksOf({ text, words, figures, dates }: Statement, isOrdinary: Comparison['isOrdinary']): Item[] {
  const isFact = (start: number, end: number) =>
    [...figures, ...dates].some(fact => fact.start < end && start < fact.end);
  return words
    .filter(
      ({ start, end, at }) =>
        (/\p{N}/u.test(text.slice(start, end)) ||
          (/^\p{Lu}/u.test(text.slice(start, end)) && (at > 0 || !isOrdinary(text.slice(start, end))))) &&
        !isFact(start, end),
    )
    .map(({ start, end, keys: [key = ''] }): Item => ({ sort: 'mark', key, text: text.slice(start, end), start }));
}

function issue(one: Item, other: Item): Issue {
  return {
    rule: 'facts-together',
    severity: 'conflict',
    detail: `the source tells "${one.text}" and "${other.text}" of different things`,
  };
}
