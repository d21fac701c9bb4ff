import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';

/** A figure at its place in a text. */
export interface Placed {
  readonly figure: Figure;
  readonly statement: Statement;
}

const beyond = '(?:over|above|under|below|beyond|(?:more|less|fewer|higher|lower|larger|smaller|older|younger) than)';
const led = new RegExp(`(?<!\\p{L})${beyond}\\s(?:the age of\\s)?$`, 'iu');
const nobody = new RegExp(
  `(?<!\\p{L})(?:(?:none|nobody)\\s|(?:no|neither)\\s\\p{L}+\\s)(?:\\p{L}+\\s){0,2}${beyond}\\s(?:the age of\\s)?$`,
  'iu',
);
const isRefused =
  /^(?:\s[\p{L}-]+){0,4}?\s(?:is|are|was|were|will be)\s(?:not\s(?:possible|allowed|permitted|accepted|available|admitted|eligible)|excluded|refused|rejected|impossible|forbidden|banned|barred|prohibited|ruled out|turned away|ineligible)(?!\p{L})/iu;

/** Words of limits, right beside what they limit. */
const lower =
  /(?:\bminimum|\bat least|\bfloor|\bno (?:younger|less|fewer|lower|smaller) than|\bmust be|\bmust have turned|\bfrom)(?:\s(?!not)[\p{L}]+){0,2}[:\s]*$/iu;
const lowerAfter = /^(?:\+|\s(?:\p{L}+\s){0,3}?(?:or|and) (?:older|more|over|above|higher|up|upwards))(?!\p{L})/iu;
const upper =
  /(?:\bmaximum|\bat most|\bup to|\bceiling|\bcap(?:ped)?|\blimit(?:ed|s)?|\bno (?:older|more|higher|larger|longer) than)(?:\s(?!not)[\p{L}]+){0,2}[:\s]*$/iu;

/** "Nobody under 18 may join" of a minimum of 18, and the other way round: what lies beyond a limit is refused. Null: no such case. */
export function isSameLimit(one: Placed, other: Placed): boolean | null {
  if (refuses(one)) return isLimitFor(one.figure.bound, other);
  return refuses(other) ? isLimitFor(other.figure.bound, one) : null;
}

function isLimitFor(refused: Figure['bound'], other: Placed): boolean | null {
  if (limits(other, refused)) return true;
  const turned = refused === 'at-most' ? 'at-least' : 'at-most';
  return refused !== null && limits(other, turned) ? false : null;
}

function refuses({ figure: { start, end }, statement: { text } }: Placed): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 60);
  if (nobody.test(before)) return /^(?:\s[\p{L}-]+){0,3}?\s(?:may|can|could|will|is|are|gets?)(?!\p{L})/iu.test(after);
  return led.test(before) && isRefused.test(after);
}

function limits({ figure: { start, end }, statement: { text } }: Placed, refused: Figure['bound']): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (refused === 'at-most') return lower.test(before) || lowerAfter.test(text.slice(end, end + 40));
  return refused === 'at-least' && upper.test(before);
}
