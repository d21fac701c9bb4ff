import { sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import { isAlike, isReckoned, sizeLike } from '#activities/verification/verify/reckoning/alike-sizes';
import type { Statement } from '#activities/verification/verify/statement';

const near = '(?:(?:about|some|around|roughly|nearly|almost|over|another|a further|as many as|up to)\\s){0,2}';
/** "Expects to add 400": so many come to those that are there. */
const added = new RegExp(
  `(?<!\\p{L})(?:add(?:s|ed|ing)?|open(?:s|ed|ing)?|hir(?:e|es|ed|ing)|install(?:s|ed|ing)?|build(?:s|ing)?|built|further|another|additional|recruit(?:s|ed|ing)?|acquir(?:e|es|ed|ing)|launch(?:es|ed|ing)?)\\s${near}$`,
  'iu',
);
const existing =
  /(?<!\p{L})(?:ha[sd]|have|runs?|ran|operates?|owns?|counts?|employs?|now|currently|already|there are|so far|today)(?!\p{L})/iu;
const total = new RegExp(
  `(?<!\\p{L})(?:(?:bring|brings|brought|bringing|lift|lifts|lifted|take|takes|taking|raise|raises)\\s(?:[\\p{L}’'-]+\\s){0,5}to|(?:would|will)\\s(?:then\\s)?(?:have|run|own|operate|employ|count|reach|number)|end up with|come to|a total of)\\s${near}$`,
  'iu',
);
const adding =
  /(?<!\p{L})(?:add\p{L}*|addition\p{L}*|new|further|more|extra|expan\p{L}*|open\p{L}*|plan\p{L}*|then|total)(?!\p{L})/iu;

const taken = new RegExp(
  `(?<!\\p{L})(?:clos(?:e|es|ed|ing)|shut(?: down)?|los(?:t|es|ing)|sold|scrapp(?:ed|ing)|cancel(?:led|ling|ed)|withdr[ae]wn?|dropped|abandoned|discontinued|dismissed|ended|removed|axed|sent back|gave up|retired|wound up)\\s${near}(?:of (?:them|these|those)\\s)?$`,
  'iu',
);
const gone =
  /^(?:\sof (?:them|these|those|which|whom))?(?:\s\p{L}+){0,2}\s(?:(?:have |has |had |were |was |are )?(?:since )?(?:closed|gone|left|quit|died|failed|folded|shut|cancelled|withdrawn|sold|dropped out|moved out|disappeared))(?!\p{L})/iu;
const staying =
  /(?<!\p{L})(?:surviv\p{L}*|remain\p{L}*|still|left|kept|keeps?|continu\p{L}*|stay\p{L}*|live on|go on|are open|in operation)(?!\p{L})/iu;
const leaving =
  /(?<!\p{L})(?:clos\p{L}+|shut\p{L}*|lost|sold|scrapp\p{L}+|cancel\p{L}*|withdr\p{L}+|dropped|abandon\p{L}*|quit|died|gone|fail\p{L}*|without)(?!\p{L})/iu;
const most = 12;

/** "Its additions would bring it to 1,700": those that it has and those that come to them. */
export function isAddedUp(wanted: Figure, { text }: Statement, stated: Statement): boolean {
  if (!total.test(text.slice(Math.max(0, wanted.start - 90), wanted.start)) || !adding.test(text)) return false;
  return pairsIn(stated).some(({ first, second, size, other }) => {
    const before = textBefore(first, stated);
    return (
      added.test(textBefore(second, stated)) &&
      existing.test(before) &&
      !added.test(before) &&
      isAlike(wanted, first) &&
      isReckoned(wanted, size + other)
    );
  });
}

/** "21 survive" of 52 that were launched and 31 that were closed again. */
export function isLeftOver(wanted: Figure, claim: Statement, stated: Statement): boolean {
  if (!isOfStaying(claim)) return false;
  return pairsIn(stated).some(
    ({ first, second, size, other }) =>
      isOfTaken(second, stated) &&
      !isOfTaken(first, stated) &&
      isAlike(wanted, first) &&
      size > other &&
      isReckoned(wanted, size - other),
  );
}

/** "31 survive" of those of which 31 were closed. */
export function isTakenAway(figure: Figure, claim: Statement, found: Figure, stated: Statement): boolean {
  return (
    claim.figures.length < 3 &&
    isOfStaying(claim) &&
    staying.test(claim.text.slice(figure.start)) &&
    pairsIn(stated).some(({ second }) => second === found) &&
    isOfTaken(found, stated) &&
    !staying.test(stated.text.slice(...stated.sentenceAround(found.start)))
  );
}

/** "Fees eat up 6 cents of every EUR 1.20 cup" are 5% of its price. */
export function isShareOfPrice(wanted: Figure, { text }: Statement, stated: Statement): boolean {
  if (wanted.unit !== '%' || !/^\sof\s/u.test(text.slice(wanted.end))) return false;
  return stated.figures.some((part, i) => {
    const whole = stated.figures[i + 1];
    if (!whole || !/^\s(?:of|in|out of|from) (?:every|each)\s$/u.test(stated.text.slice(part.end, whole.start)))
      return false;
    const [one, all] = [moneyIn(part, whole), sizeOf(whole).sizes[0] ?? 0];
    return one !== null && all > one && isReckoned(wanted, Number(((100 * one) / all).toPrecision(9)));
  });
}

/** Cents are of the currency beside them. */
function moneyIn(part: Figure, whole: Figure): number | null {
  if (part.kind === 'money' && whole.kind === 'money' && /(?<!\p{L})cents?$/iu.test(part.text)) return part.value;
  return part.kind === 'money' && whole.kind === 'money' ? sizeLike(part, whole) : null;
}

function isOfStaying({ text }: Statement): boolean {
  return staying.test(text) && !leaving.test(text);
}

function isOfTaken(figure: Figure, stated: Statement): boolean {
  return taken.test(textBefore(figure, stated)) || gone.test(stated.text.slice(figure.end, figure.end + 80));
}

function textBefore({ start }: Figure, { text, sentenceAround }: Statement): string {
  return text.slice(Math.max(sentenceAround(start)[0], start - 80), start);
}

interface Pair {
  readonly first: Figure;
  readonly second: Figure;
  readonly size: number;
  readonly other: number;
}

/** Two amounts of one sentence that compare, in their order. */
function pairsIn(stated: Statement): Pair[] {
  if (stated.text.includes(' | ')) return [];
  const figures = stated.figures
    .slice(0, most)
    .filter(({ value, kind, unit }) => value !== null && kind !== 'multiple' && unit !== '%');
  return figures.flatMap((first, i) =>
    figures.slice(i + 1).flatMap((second): Pair[] => {
      const other = sizeLike(second, first);
      const isBeside = stated.sentenceAt(first.start) === stated.sentenceAt(second.start);
      return other === null || !isBeside ? [] : [{ first, second, size: sizeOf(first).sizes[0] ?? 0, other }];
    }),
  );
}
