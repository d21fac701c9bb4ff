import { findDates } from '#shared/text/dates';
import { findGeographies } from '#shared/text/geographies';
import { findNames } from '#shared/text/names';
import { findQuantities } from '#shared/text/quantities';

type Perturbation = (text: string) => string[];

const put = (text: string, start: number, end: number, words: string) => text.slice(0, start) + words + text.slice(end);

function eachMatch(pattern: RegExp, exchange: Readonly<Record<string, string>>): Perturbation {
  return text =>
    Array.from(text.matchAll(pattern), match =>
      put(text, match.index, match.index + match[0].length, exchange[match[0]] ?? match[0]),
    );
}

function eachDigit(pick: (digits: RegExpMatchArray[]) => RegExpMatchArray | undefined): Perturbation {
  return text =>
    findQuantities(text).flatMap(quantity => {
      const digit = pick([...(quantity.text.split(/ per |\//u)[0] ?? '').matchAll(/\d/gu)]);
      if (!digit) return [];
      const at = quantity.start + (digit.index ?? 0);
      return [put(text, at, at + 1, String((Number(digit[0]) % 9) + 1))];
    });
}

/** Ways in which a false claim may differ from a true one. */
export const perturbations: Readonly<Record<string, Perturbation>> = {
  'first digit changed': eachDigit(digits => digits[0]),
  'last digit changed': eachDigit(digits => digits.at(-1)),
  'scale changed': eachMatch(/\b(?:million|billion|trillion|thousand)\b/gu, {
    million: 'billion',
    billion: 'million',
    trillion: 'billion',
    thousand: 'million',
  }),
  'currency changed': eachMatch(/\bUSD|\$|€|\bdollars\b/gu, { USD: 'EUR', $: '€', '€': '$', dollars: 'euros' }),
  'unit changed': eachMatch(
    / ?%| percent\b| ms\b| seconds\b| minutes\b| hours\b| days\b| weeks\b| months\b| years\b| GB\b/gu,
    {
      '%': ' percentage points',
      ' %': ' percentage points',
      ' percent': ' million',
      ' ms': ' seconds',
      ' seconds': ' minutes',
      ' minutes': ' hours',
      ' hours': ' days',
      ' days': ' weeks',
      ' weeks': ' months',
      ' months': ' years',
      ' years': ' months',
      ' GB': ' TB',
    },
  ),
  'year changed': text =>
    findDates(text).flatMap(date => {
      const year = /(?:19|20)\d\d/u.exec(date.text);
      const at = date.start + (year?.index ?? 0);
      return year ? [1, -1, 3].map(by => put(text, at, at + 4, String(Number(year[0]) + by))) : [];
    }),
  'name changed': text => findNames(text).map(name => put(text, name.start, name.end, 'Zentrix Dynamics')),
  'first word changed to a name': text =>
    /^\p{Lu}/u.test(text) ? [text.replace(/^[\p{L}\p{N}.'-]+/u, 'Zentrix')] : [],
  'place changed': text =>
    findGeographies(text).map(place => put(text, place.start, place.end, place.name === 'Brazil' ? 'Chile' : 'Brazil')),
  'negation added': text =>
    Array.from(text.matchAll(/\b(?:is|are|was|were|has|have|can|may|will|must|does|did)\b(?! not)/gu), match =>
      put(text, match.index + match[0].length, match.index + match[0].length, ' not'),
    ),
  'negation taken out': eachMatch(/\b(?:not|never|no) |\bcannot\b/gu, {
    'not ': '',
    'never ': '',
    'no ': '',
    cannot: 'can',
  }),
  'comparison turned': eachMatch(
    /\b(?:more|less|over|under|above|below|rose|fell|most|all|fewer|highest|lowest)\b/giu,
    {
      more: 'less',
      less: 'more',
      over: 'under',
      under: 'over',
      above: 'below',
      below: 'above',
      rose: 'fell',
      fell: 'rose',
      most: 'few',
      all: 'some',
      fewer: 'more',
      Fewer: 'More',
      highest: 'lowest',
      lowest: 'highest',
    },
  ),
};
