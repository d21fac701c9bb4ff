import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';

/** Amounts that are a loss below zero. */
const balance = /(?<!\p{L})(?:income|profits?|earnings|result|ebit(?:da)?|surplus)(?!\p{L})/iu;
const words =
  /(?<!\p{L})(?:(?<below>loss(?:es)?|los(?:e|es|t|ing)|deficits?|in the red|negative)|(?<above>profits?|profitable|earn(?:s|ed|ing|ings)?|income|surplus|in the black|positive))(?!\p{L})/giu;

/** Does a claim call a profit what the cell of a row, by its sign, has as a loss, or the other way round? */
export function isOtherSide(figure: Figure, { text }: Statement, found: Figure, row: Statement): boolean {
  const isCell = found.text === '' && found.value !== null;
  if (!isCell || found.currency === null || !balance.test(row.text) || /[-−(]\s?$/u.test(text.slice(0, figure.start)))
    return false;
  const told = Array.from(text.matchAll(words), ({ index, 0: word, groups }) => ({
    isBelow: groups?.['below'] !== undefined,
    distance: index < figure.start ? figure.start - index - word.length : index - figure.end,
  })).sort((one, other) => one.distance - other.distance);
  const [nearest] = told;
  return nearest !== undefined && nearest.isBelow !== (found.value ?? 0) < 0;
}
