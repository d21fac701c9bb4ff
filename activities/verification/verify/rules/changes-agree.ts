import { type Comparison, type Issue, type Rule, statedFigures } from '#activities/verification/verify/comparison';
import type { Figure } from '#activities/verification/verify/figures';
import { hasKin, sum } from '#activities/verification/verify/polarity/kin';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';
import { changesIn, type ToldChange } from '#activities/verification/verify/told-changes';
import type { Word } from '#activities/verification/verify/words';

/** What has gone up is not told as gone down, nor what an amount was as what it is. */
export const changesAgree: Rule = {
  name: 'changes-agree',
  run: comparison => {
    const {
      evidence: { stated, isRow },
    } = comparison;
    if (isRow || changesIn(stated).length === 0) return [];
    return [...turnedIn(comparison), ...outdatedIn(comparison)].slice(0, 1);
  },
};

const up =
  /(?<!\p{L})(?:rose|rises?|risen|rising|gr[eo]ws?|grown|growing|increas\p{L}*|climb\p{L}*|jump\p{L}*|soar\p{L}*|surg\p{L}*|went up|gone up|goes up|(?:more|higher|larger|bigger|greater|longer|dearer|costlier|heavier|taller)(?=[^.;]{0,60}?\s(?:than (?:in|at|a|an|one|it|they|before|last|the (?:year|month|quarter|previous)|previously|usual|ever|\d)|compared (?:with|to))))(?!\p{L})/iu;
const down =
  /(?<!\p{L})(?:fell|falls?|fallen|falling|drop(?:s|ped|ping)?|declin\p{L}*|decreas\p{L}*|shr[aiu]nks?|shrinking|slump\p{L}*|slid|slipp?(?:s|ed)|sank|sunk|went down|gone down|goes down|(?:fewer|less|lower|smaller|shorter|cheaper|lighter)(?=[^.;]{0,60}?\s(?:than (?:in|at|a|an|one|it|they|before|last|the (?:year|month|quarter|previous)|previously|usual|ever|\d)|compared (?:with|to))))(?!\p{L})/iu;

const denied =
  /(?<!\p{L})(?:not|never|hardly|barely|neither|nor|without|nobody|no longer|\p{L}{1,12}n['’]t)(?!\p{L})/iu;

/** So much of the claim must the change be told with, and of what it says besides names. */
const least = 0.5;

function turnedIn({ claim, evidence: { stated } }: Comparison): Issue[] {
  const [isUp, isDown] = [up.test(claim.text), down.test(claim.text)];
  if (isUp === isDown || denied.test(claim.text)) return [];
  const own = isUp ? 'up' : 'down';
  const wanted = claim.words.filter(
    word => word.load === 1 && !isFigureWord(word, claim) && !up.test(word.text) && !down.test(word.text),
  );
  const told = changesIn(stated)
    .map(change => ({ change, score: scoreOf(change, wanted) }))
    .toSorted((a, b) => b.score - a.score);
  const [best] = told;
  const isName = ({ start }: Word) => /^\p{Lu}/u.test(claim.text.slice(start, start + 1)) && start > 0;
  const things = wanted.filter(word => !isName(word));
  if (!best || best.score < least * sum(wanted) || best.score < 1) return [];
  if (scoreOf(best.change, things) < least * sum(things)) return [];
  if (told.some(({ change, score }) => change.way === own && score >= best.score * 0.8)) return [];
  if (best.change.way === own || (isUp ? up : down).test(best.change.text)) return [];
  const detail = `the claim says that it went ${own} where the source has ${best.change.before.text.trim()} and then ${best.change.now.text.trim()}`;
  return [{ rule: 'changes-agree', severity: 'conflict', detail }];
}

function scoreOf({ words }: ToldChange, wanted: readonly Word[]): number {
  return sum(wanted.filter(word => hasKin(word, words)));
}

const ofBefore =
  /(?<!\p{L})(?:was|were|had|been|before|earlier|previous(?:ly)?|until|used to|former(?:ly)?|from|against|compared|once|originally|initially|last|ago|then|\p{L}{2,}ed|rose|fell|grew|sold|made|paid|cost|stood|came|went|got|gave|took|lost|won|ran|began|sank|shrank|cut)(?!\p{L})/iu;
const ofNow = /(?<!\p{L})(?:now|currently|today|at present|at the moment|these days|nowadays)(?!\p{L})/iu;

/** A figure that the source has only for the time before, told of now or of the later time. */
function outdatedIn(comparison: Comparison): Issue[] {
  const {
    claim,
    evidence: { stated },
  } = comparison;
  return claim.figures.flatMap((figure): Issue[] => {
    const own = statedFigures(comparison, figure);
    const changes = changesIn(stated).filter(({ before, now }) => own.includes(before) || own.includes(now));
    if (
      own.length === 0 ||
      changes.length === 0 ||
      !own.every(found => changes.some(({ before, now }) => found === before || found === now))
    )
      return [];
    if (!changes.every(change => isMistimed(change, figure, own, comparison))) return [];
    const detail = `${figure.text.trim()} is of another time in the source`;
    return [{ rule: 'changes-agree', severity: 'conflict', detail }];
  });
}

function isMistimed(
  { before, now }: ToldChange,
  figure: Figure,
  own: readonly Figure[],
  { claim, evidence: { stated } }: Comparison,
): boolean {
  const isOld = own.includes(before);
  if (isOld && own.includes(now)) return false;
  const [mine, theirs] = isOld ? [before, now] : [now, before];
  if (claim.figures.some(({ value }) => value === theirs.value)) return false;
  const [at, other] = [timeOf(mine, stated), timeOf(theirs, stated)];
  const text = claim.text.toLowerCase();
  if (at !== null && text.includes(at)) return false;
  const told = endIn(figure, claim);
  if (told !== null) return (told === 'before') !== isOld;
  if (other !== null && other !== at && text.includes(other)) return true;
  return isOld && (ofNow.test(claim.text) || !ofBefore.test(claim.text)) && claim.dates.length === 0;
}

const changing =
  'rose|risen|rises?|rising|fell|fallen|falls?|falling|went (?:up|down)|gone (?:up|down)|gr[eo]w[ns]?|shr[aiu]nks?|cut|raised?|lowered|lowers?|reduced?|increased|decreased|declined|dropped|climbed|slipped|slid|jumped|narrowed|widened|shortened|lengthened|soared|plunged|surged|sank|eased|expanded|dipped|brought (?:up|down)|(?:is|are|was|were) (?:up|down)';
const ending = new RegExp(
  `(?<!\\p{L})(?:${changing})(?:\\s(?!from|to)[^\\s,;.]{1,30}){0,8}?,?\\s(from|to)(?:\\s(?:the|about|around|roughly|some|nearly|almost|just|only|over|under|an?)){0,2}\\s?\\P{L}?$`,
  'iu',
);

/** Of "shrank to 42": the end that it names. */
function endIn({ start }: Figure, { text }: Statement): 'before' | 'now' | null {
  const [, way] = ending.exec(text.slice(Math.max(0, start - 140), start)) ?? [];
  if (way === undefined) return null;
  return way.toLowerCase() === 'from' ? 'before' : 'now';
}

const timed =
  /^\s?\)?(?:\s?(?!(?:in|to|from|and|against|after|compared|than)\s)\p{L}+){0,3}?\s?(?:in|at the end of|by|during|for)?\s?(?:the\s)?(?<time>last (?:year|month|quarter|spring|summer|autumn|winter)|this (?:year|month|quarter)|(?:the )?(?:year|month|quarter) (?:before|earlier)|(?:19|20)\d\d)(?!\p{L})/iu;

/** "61% in 2023", "52% last year": the words right behind it. */
function timeOf({ end }: Figure, { text }: Statement): string | null {
  return timed.exec(text.slice(end, end + 60))?.groups?.['time']?.toLowerCase() ?? null;
}
