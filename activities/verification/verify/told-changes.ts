import { sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import { oncePer } from '#activities/verification/verify/once-per';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** An amount that a text has for a time and for one before it. */
export interface ToldChange {
  readonly before: Figure;
  readonly now: Figure;
  readonly way: 'up' | 'down' | 'same';
  /** Of the sentence, from the end of the change before. */
  readonly words: readonly Word[];
  readonly text: string;
}

const filler =
  '(?:\\s(?:the|about|around|roughly|some|nearly|almost|just|only|over|under|an?|as (?:many|much) as|more than|less than)){0,2}\\s?\\P{L}?';
const changing =
  'rose|risen|rises?|rising|fell|fallen|falls?|falling|went|gone|goes|gr[eo]w[ns]?|growing|shr[aiu]nks?|cut|raised?|lowered|lowers?|reduced?|increas\\p{L}*|decreas\\p{L}*|declin\\p{L}*|dropp?\\p{L}*|climb\\p{L}*|slip\\p{L}*|slid|jump\\p{L}*|halved|doubled|up|down|moved|brought|changed|widened|narrowed|shortened|lengthened|improved|soared|plunged|surged|sank|eased|expanded|rocketed|dipped';
const from = new RegExp(`(?<!\\p{L})(?:${changing})\\s(?:[^\\s,;.]+\\s){0,5}?from${filler}$`, 'iu');
const to = new RegExp(`^[^,;:]{0,40}?(?<!\\p{L})to${filler}$`, 'iu');
const upFrom = new RegExp(
  `^[^;:]{0,60}?(?:[,(]|(?<!\\p{L})(?:up|down|rising|falling))\\s?(?:up |down )?from${filler}$`,
  'iu',
);
/** "To 42 from 55", "now 40 instead of 100": what it is, right before what it was. */
const toNow = new RegExp(
  `(?<!\\p{L})(?:to|(?:is|are|stands? at|costs?|takes?) now|now (?:\\p{L}+ ){0,2}?)${filler}$`,
  'iu',
);
const fromBefore = new RegExp(
  `^(?!\\s?[,;:(]?\\s?(?:and|to|or)\\s)[^;:]{0,50}?(?<!\\p{L})(?:from|instead of|rather than)${filler}$`,
  'iu',
);
const once =
  /(?<!\p{L})(?:once|formerly|previously|originally|initially|used to (?:be|cost|take|have))(?!\p{L})[^,;:.]{0,40}$/iu;
const nowBehind = /^[^;:.]{0,60}?(?<!\p{L})(?:now|today|currently|these days)(?!\p{L})[^,;:.]{0,30}$/iu;
const beforeBehind = /^[^,;:.]{0,14}?\sbefore(?!\p{L})[^;:.]{0,60}?$/iu;
const nowTail = /^[^,;:.]{0,20}?\s(?:now|today|currently|at present|these days|since|after(?:wards)?)(?!\p{L})/iu;
const against = new RegExp(
  `^[^;:]{0,60}?(?<!\\p{L})(?:compared (?:with|to)|against|versus|after|as against|instead of)${filler}$`,
  'iu',
);
const partly = new RegExp(
  `^[^;:]{0,80}?(?<!\\p{L})(?:half|a third|a quarter|two[- ]thirds|three[- ]quarters|twice|double|triple|three times)(?: of| that of| as (?:many|much|large|long|high) as)?${filler}$`,
  'iu',
);
const time =
  /^[^,;.]{0,40}?(?<![\p{L}\d])(?:earlier|before|ago|previous(?:ly)?|prior|last (?:year|month|quarter|spring|summer|autumn|winter|season)|then|usual|customary|common|normal|(?:19|20)\d\d)(?![\p{L}\d])/iu;

/** In their order. */
export const changesIn: (of: Statement) => readonly ToldChange[] = oncePer(read);

function read(statement: Statement): ToldChange[] {
  const { text, figures, words, sentenceAround } = statement;
  const found: ToldChange[] = [];
  for (const [i, one] of figures.entries()) {
    const other = figures.slice(i + 1).find(next => next.kind !== 'multiple' && isAlike(one, next));
    const [start, end] = sentenceAround(one.start);
    if (!other || other.start >= end) continue;
    const pair = pairOf(text, one, other, start);
    const way = pair && wayOf(pair);
    if (!pair || !way) continue;
    const last = found.at(-1);
    const opens = Math.max(start, Math.min(Math.max(last?.now.end ?? 0, last?.before.end ?? 0), one.start));
    const own = words.filter(word => opens <= word.start && word.start < end);
    found.push({ ...pair, way, words: own, text: text.slice(opens, end) });
  }
  return found;
}

function isAlike(one: Figure, other: Figure): boolean {
  const [a, b] = [sizeOf(one).dimension, sizeOf(other).dimension];
  return (
    (a === b && one.isCoarse === other.isCoarse) ||
    (b === '' && !['percent', 'money', 'multiple'].includes(one.kind) && !other.isCoarse)
  );
}

function pairOf(text: string, one: Figure, other: Figure, start: number): Pick<ToldChange, 'before' | 'now'> | null {
  const lead = text.slice(Math.max(start, one.start - 80), one.start);
  const gap = text.slice(one.end, other.start);
  const tail = text.slice(other.end, other.end + 60);
  if (from.test(lead) && to.test(gap)) return { before: one, now: other };
  if (isThenNow(lead, gap, tail)) return { before: one, now: other };
  const isLater =
    upFrom.test(gap) ||
    (toNow.test(lead) && fromBefore.test(gap)) ||
    ((against.test(gap) || partly.test(gap)) && time.test(tail));
  return isLater ? { before: other, now: one } : null;
}

/** "Once 38 minutes, it now takes 26", "EUR 18 before the renovation and EUR 31 now". */
function isThenNow(lead: string, gap: string, tail: string): boolean {
  return (once.test(lead) && nowBehind.test(gap)) || (beforeBehind.test(gap) && nowTail.test(tail));
}

function wayOf({ before, now }: Pick<ToldChange, 'before' | 'now'>): ToldChange['way'] | null {
  const [was, is] = [before, now].map(figure =>
    figure.value === null ? null : sizeOf({ ...figure, unit: figure.unit || now.unit || before.unit }).sizes[0],
  );
  if (was === null || is === null || was === undefined || is === undefined) return null;
  return is === was ? 'same' : is > was ? 'up' : 'down';
}
