import { findNames } from '#shared/text/names';
import type { ChangedClaim } from '#test/bench/verify/change-numbers';

const year = /(?<![\d.,])(?:19|20)\d\d(?![\d,]|\.\d)/gu;
const auxiliary =
  /(?<!\p{L})(?:is|are|was|were|has|have|had|can|could|will|would|may|must|does|do|did)(?!\p{L}|\snot|['’])/u;
/** Each told as another of its dimension, or as a change of a share. */
const units: readonly (readonly [unit: string, other: string])[] = [
  ['days', 'hours'],
  ['hours', 'minutes'],
  ['minutes', 'seconds'],
  ['seconds', 'minutes'],
  ['weeks', 'days'],
  ['months', 'weeks'],
  ['years', 'months'],
  ['percent', 'percentage points'],
  ['million', 'billion'],
  ['billion', 'million'],
  ['thousand', 'million'],
  ['dollars', 'euros'],
  ['euros', 'dollars'],
  ['tonnes', 'kilos'],
];

/**
 * A true claim with a word changed: its first year the next one, or another of the text that carries it; a unit another;
 * its first name another of that text; and "not" behind its first auxiliary verb. Not each of them is false, or sense:
 * they are for telling one verifier from another.
 */
export function changedWords(claim: string, carrying: string): ChangedClaim[] {
  return [...otherYears(claim, carrying), ...otherUnit(claim), ...otherName(claim, carrying), ...denied(claim)];
}

function otherYears(claim: string, carrying: string): ChangedClaim[] {
  const [own] = claim.matchAll(year);
  if (!own) return [];
  const put = (text: string) => claim.slice(0, own.index) + text + claim.slice(own.index + own[0].length);
  const other = Array.from(carrying.matchAll(year), ([digits]) => digits).find(digits => !claim.includes(digits));
  return [
    { how: 'nextYear', claim: put(`${Number(own[0]) + 1}`) },
    ...(other === undefined ? [] : [{ how: 'yearOfText' as const, claim: put(other) }]),
  ];
}

function otherUnit(claim: string): ChangedClaim[] {
  const found = units
    .map(([unit, other]) => ({ pattern: new RegExp(`(?<=\\d\\s)${unit}(?![\\p{L}-])`, 'u'), other }))
    .find(({ pattern }) => pattern.test(claim));
  return found ? [{ how: 'unit', claim: claim.replace(found.pattern, found.other) }] : [];
}

function otherName(claim: string, carrying: string): ChangedClaim[] {
  const isName = (text: string) => /^\p{Lu}\D{3,}$/u.test(text);
  const own = findNames(claim).find(({ start, text }) => start > 0 && isName(text));
  const other = findNames(carrying).find(({ start, text }) => start > 0 && isName(text) && !claim.includes(text));
  if (!own || !other) return [];
  return [{ how: 'nameOfText', claim: claim.slice(0, own.start) + other.text + claim.slice(own.end) }];
}

function denied(claim: string): ChangedClaim[] {
  const found = auxiliary.exec(claim);
  if (
    !found ||
    /(?<!\p{L})(?:not|no|never|none|nobody|nothing|neither|cannot|without|\p{L}+n['’]t)(?!\p{L})/iu.test(claim)
  )
    return [];
  const end = found.index + found[0].length;
  return [{ how: 'denied', claim: `${claim.slice(0, end)} not${claim.slice(end)}` }];
}
