import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';

/** What a claim says that an amount is: so much more, so much less, or a difference of either sort (0). */
export type Way = 1 | -1 | 0;

const near =
  '(?:(?:an average of|as (?:much|many) as|about|some|around|roughly|nearly|almost|over|only|just|another|a further|more than|less than|up to)\\s){0,2}';
const rising =
  'more|higher|larger|greater|bigger|longer|dearer|costlier|pricier|later|older|heavier|taller|slower|additional|extra|above|over|up(?!\\s(?:from|to)\\s)';
const falling =
  'less|fewer|lower|smaller|shorter|cheaper|earlier|sooner|lighter|younger|faster|quicker|below|under|short|down(?!\\s(?:from|to)\\s)';
const risen =
  'r[io]se|risen|rises|rising|gr[eo]w|grown|grows|growing|increas\\w{1,3}|climb\\w{0,3}|jump\\w{0,3}|surg\\w{1,3}|gain\\w{0,3}|add(?:s|ed|ing)?|raised?|raising|lengthened|widened|(?:go|goes|going|gone|went|is|are|was|were) up';
const fallen =
  'f[ea]ll|fell|fallen|falls|falling|dropp?(?:s|ed|ing)?|declin\\w{1,3}|decreas\\w{1,3}|los(?:t|e|es|ing)|sav(?:e|es|ed|ing)|shr[aiu]nk\\w{0,3}|cut(?:s|ting)?|reduc\\w{1,3}|lower(?:s|ed|ing)?|slip(?:s|ped|ping)?|shed|shorten(?:s|ed|ing)?|narrowed|trimm?(?:s|ed)|(?:go|goes|going|gone|went|is|are|was|were) down';
const rise = 'rise|increase|growth|gain|jump|climb|overrun|delay';
const fall = 'fall|drop|decline|decrease|loss|saving|cut|reduction';

const behind = new RegExp(
  `^(?:\\s(?:an?|per|each|every)\\s\\p{L}+){0,2}\\s(?:(?!(?:than|and|or|but|of|for|in|at|with|on|from|to|as|over|under|above|below)\\s)[\\p{L}’'-]+\\s){0,5}?(?:(?<up>${rising})|(?<down>${falling}))(?!\\p{L})`,
  'iu',
);
const byIt = new RegExp(`\\b(?:(?<up>${risen})|(?<down>${fallen}))(?:\\s[\\p{L}’'-]+){0,8}?\\sby\\s${near}$`, 'iu');
const straight = new RegExp(`\\b(?:(?<up>${risen})|(?<down>${fallen}))(?:\\s(?:it|them|him|her|us))?\\s${near}$`, 'iu');
const noun = new RegExp(`\\b(?:(?<up>${rise})|(?<down>${fall})|(?<both>difference|gap|change))\\sof\\s${near}$`, 'iu');
const takenOff = new RegExp(
  `(?<!\\p{L})(?:(?:t[ao]ok|tak(?:e|es|en|ing)|knock(?:s|ed|ing)?|shav(?:e|es|ed|ing)|slash(?:es|ed|ing)?|lopp(?:ed|ing)|trimm(?:ed|ing))|(?<on>put(?:s|ting)?|tack(?:s|ed|ing)?))\\s${near}$`,
  'iu',
);
const offOrOn = /^\s(?:(?<off>off)|on(?:to)?)\s(?!\d)/iu;
const reach = 90;

/** The way of a figure that the words beside it make a difference; null: they do not. */
export function wayOfDifference({ start, end, text: own, kind }: Figure, { text }: Statement): Way | null {
  const before = text.slice(Math.max(0, start - reach), start);
  const within = /\s(?:(?<up>more|additional|extra)|(?<down>less|fewer))\s/iu.exec(own);
  const found =
    within ??
    wordBehind(text.slice(end, end + reach), kind) ??
    byIt.exec(before) ??
    straight.exec(before) ??
    offIn(before, text.slice(end, end + 8)) ??
    noun.exec(before);
  if (!found?.groups) return null;
  if (found.groups['up']) return 1;
  return found.groups['down'] ? -1 : 0;
}

/** "Took 1.30 off its charge", "put 40 cents on the fare". */
function offIn(before: string, behind: string): { readonly groups?: Record<string, string | undefined> } | null {
  const verb = takenOff.exec(before);
  const word = offOrOn.exec(behind);
  const isOn = verb?.groups?.['on'] !== undefined;
  if (!verb || !word || isOn === (word.groups?.['off'] !== undefined)) return null;
  return { groups: isOn ? { up: 'on' } : { down: 'off' } };
}

/** "3.1 a year earlier" says when, and only of a length of time how much. */
function wordBehind(text: string, kind: Figure['kind']): RegExpExecArray | null {
  const found = behind.exec(text);
  return found && kind !== 'duration' && /(?:earlier|later|sooner)$/iu.test(found[0]) ? null : found;
}
