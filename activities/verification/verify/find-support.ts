import { type Alignment, align } from '#activities/verification/verify/align';
import type { Issue } from '#activities/verification/verify/comparison';
import { withoutDoubts } from '#activities/verification/verify/doubts';
import type { Figure } from '#activities/verification/verify/figures';
import type { Ground } from '#activities/verification/verify/ground';
import { deniesAnything, deniesOutright, deniesTheSame } from '#activities/verification/verify/polarity/same-denials';
import { prosePairs } from '#activities/verification/verify/prose-pairs';
import { unfoldedLists } from '#activities/verification/verify/respectively';
import { rowPairs } from '#activities/verification/verify/row-pairs';
import { isPartNamed, tellingOf } from '#activities/verification/verify/rows-told';
import { type Statement, statementOf } from '#activities/verification/verify/statement';
import { strengthOf } from '#activities/verification/verify/strength';
import { surplusOf } from '#activities/verification/verify/surplus';
import type { Word } from '#activities/verification/verify/words';

export interface Weighed extends Alignment {
  /** See `strengthOf`. */
  readonly strength: number;
  /** Strength, and what `surplusOf` adds to it. */
  readonly sureness: number;
}

/** What the documents have for a claim. */
export interface Findings {
  readonly claim: Statement;
  /** Pieces that carry it in full, best first. */
  readonly carrying: readonly Weighed[];
  /** Those that would if it were not for doubts (see `isDoubt`), when none carries it; best first, with their doubts. */
  readonly doubted: readonly Weighed[];
  /** The piece that is most about it, when none carries it; null when nothing is found. */
  readonly nearest: Weighed | null;
  /** A piece that is about the same and has something else. */
  readonly against: Weighed | null;
  /** All pieces that were held against it. */
  readonly all: readonly Weighed[];
}

const passages = 20;
/** Thresholds, fitted on the claims for training. From this strength on a piece is about the claim. To carry it, one must be */
export const leastStrength = 0.55;
/** so sure, */
const leastSure = 0.65;
/** however little it need then speak of it, this much at least, */
const leastSpoken = 0.45;
/** or this much when it is surer and the claim is told mostly by words of its own, */
const leastSpokenRetold = 0.38;
const leastSureRetold = 0.7;
const leastStatedRetold = 0.3;
/** this much by its own words and not those around it, */
const leastStated = 0.15;
/** and no other piece may be so much more about it: then that one decides. */
const margin = 0.15;

/** Rules whose objection means that the piece says the opposite, or tells of another rhythm. */
const turning =
  /^(?:polarity|opposites|modality|scope|single|wholes|conditions|periods|plans|shares|changes|tops|limits|causes|states|clauses|slots|facts|dates|events|places)-/u;
/** Those that look for the very part of the piece which tells what the claim does. */
const placed = /^(?:plans|shares|changes|tops|limits|causes|states|clauses|slots|facts|dates|events|places)-/u;
/** Rules whose objection means that it is about something else. */
const elsewhere = /^(?:names|siblings|marks)-/u;

export function claimOf(text: string): Statement {
  return statementOf(unfoldedLists(text));
}

export function findSupport(ground: Ground, claim: Statement): Findings {
  const all = ground.index
    .find(claim.words, passages)
    .flatMap(place => ground.spansAt(place))
    .map(evidence => align(claim, evidence, ground.index))
    .map(alignment => weighed(claim, alignment));
  return findingsOf(claim, all);
}

/** The same with rows of tables in pairs, and sentences that it compares: those that carry it two by two. */
export function findPairs(ground: Ground, { claim, all }: Findings): readonly Weighed[] {
  const told = rowPairs(all).flatMap(pair => {
    const alignment = align(claim, pair, ground.index);
    const telling = tellingOf(claim, alignment, pair);
    if (telling === null) return [];
    const isSeen = ({ rule, severity }: Issue) =>
      (rule === 'comparisons-told' && severity === 'missing' && telling === 'compared') ||
      (rule === 'ordinals-agree' && isPartNamed(claim, pair));
    return [weighed(claim, { ...alignment, issues: alignment.issues.filter(issue => !isSeen(issue)) })];
  });
  const paired = prosePairs(claim, all).map(pair => weighed(claim, align(claim, pair, ground.index)));
  return findingsOf(claim, [...all, ...told, ...paired]).carrying.filter(
    each => told.includes(each) || paired.includes(each),
  );
}

/** Pieces of one document that carry it, however much more about it another document is; one that says the opposite still decides. */
export function carryingWithin({ claim, all }: Findings, sourceId: string): readonly Weighed[] {
  const own = all.filter(({ evidence }) => evidence.source.id === sourceId);
  const turned = all.filter(isTurnedOn);
  const top = strongestOf(own);
  return own.filter(each => isCarrying(claim, each, top) && !turned.some(other => decides(other, each, claim)));
}

/** It is about the same and says the opposite. */
export function isTurnedOn({ issues }: Weighed): boolean {
  return issues.some(({ rule }) => turning.test(rule)) && !issues.some(({ rule }) => elsewhere.test(rule));
}

function findingsOf(claim: Statement, unsorted: readonly Weighed[]): Findings {
  const all = unsorted.toSorted((one, other) => rank(other) - rank(one));
  const carrying = carryingOf(claim, all);
  const doubted = carrying.length > 0 ? [] : doubtedOf(claim, all);
  const against =
    all.find(
      ({ issues, strength }) => strength >= leastStrength && issues.some(({ severity }) => severity === 'conflict'),
    ) ?? null;
  return { claim, carrying, doubted, nearest: all[0] ?? null, against, all };
}

function carryingOf(claim: Statement, all: readonly Weighed[]): Weighed[] {
  const top = strongestOf(all);
  const turned = all.filter(isTurnedOn);
  // A piece that denies what the claim denies is held against no piece that is silent on it.
  const silent = all.filter(({ issues }) => issues.length > 0 && issues.every(isOwnDenial));
  const topSaying = strongestOf(all.filter(each => !silent.includes(each)));
  const topFor = ({ evidence, issues }: Weighed) =>
    silent.length > 0 && issues.length === 0 && deniesTheSame(claim, evidence.stated) ? topSaying : top;
  return all.filter(
    each => isCarrying(claim, each, topFor(each)) && !turned.some(other => decides(other, each, claim)),
  );
}

function doubtedOf(claim: Statement, all: readonly Weighed[]): Weighed[] {
  const bare = all.map(piece => withoutDoubts(claim, piece));
  const carrying = new Set(carryingOf(claim, bare));
  return all.filter((_, i) => carrying.has(bare[i] as Weighed));
}

function strongestOf(pieces: readonly Weighed[]): Weighed | null {
  return pieces.reduce<Weighed | null>((best, each) => (best && best.strength >= each.strength ? best : each), null);
}

function weighed(claim: Statement, alignment: Alignment): Weighed {
  const strength = strengthOf(claim, alignment);
  return { ...alignment, strength, sureness: strength + surplusOf(claim, alignment) };
}

function isCarrying(claim: Statement, piece: Weighed, top: Weighed | null): boolean {
  const { issues, strength, sureness, coverage } = piece;
  return (
    issues.length === 0 &&
    (coverage.stated >= leastStated || isEntry(claim, piece)) &&
    (strength >= leastSpoken || isRetold(claim, piece)) &&
    strength >= (top?.strength ?? 0) - margin &&
    sureness >= leastSure
  );
}

/** A short sentence is told in other words, hardly anything of it is left untold, and what it denies the claim denies as well. */
function isRetold(claim: Statement, { strength, sureness, coverage, evidence: { stated } }: Weighed): boolean {
  return (
    strength >= leastSpokenRetold &&
    sureness >= leastSureRetold &&
    coverage.stated >= leastStatedRetold &&
    (deniesAnything(claim) || !deniesAnything(stated))
  );
}

/** "5M to 20M: USD 45" has few words of its own: an entry of a list or table that has all figures of the claim. */
function isEntry({ figures }: Statement, { evidence: { isRow, passages, stated }, agreeing }: Weighed): boolean {
  const isOwn = (figure: Figure) => (agreeing.get(figure) ?? []).some(found => stated.figures.includes(found));
  return (isRow || passages[0]?.kind === 'list-item') && figures.length > 1 && figures.every(isOwn);
}

/** Objections count, and of equal pieces the shorter is the better quote. */
function rank({ strength, issues, evidence }: Weighed): number {
  return strength - 0.12 * Math.min(2, issues.length) - evidence.stated.words.length / 4_000;
}

/**
 * A piece that says the opposite decides against one that would carry the claim when it is surer to be meant, and when it
 * lies within that one nearly as sure. One that only adds words around it objects to those words.
 */
function decides(turned: Weighed, carrying: Weighed, claim: Statement): boolean {
  if (lies(carrying, turned)) return isDeniedBehind(turned, carrying);
  if (turned.issues.every(isOwnDenial) && deniesTheSame(claim, carrying.evidence.stated)) return false;
  if (turned.issues.every(isDenial) && deniesOutright(claim, turned.evidence.stated))
    return turned.sureness >= carrying.sureness - outright;
  if (isFigureIn(turned, carrying, claim) || isToldMore(turned, carrying, claim)) return true;
  if (isDeniedAsMuch(turned, carrying, claim)) return true;
  return turned.sureness >= carrying.sureness + (lies(turned, carrying) ? -nearly : ahead);
}

/** The words around it that deny have what the claim says and the piece itself does not: "fees fall by 15 %. Overage is not cheaper." */
function isDeniedBehind(turned: Weighed, carrying: Weighed): boolean {
  const isThere = ({ start }: Word) => !turned.coverage.missing.some(word => word.start === start);
  return turned.issues.every(isDenial) && !turned.issues.every(isOwnDenial) && carrying.coverage.missing.some(isThere);
}

/**
 * A piece that speaks of as much of the claim as the other, and denies it where the claim denies nothing, or has the opposite
 * of a word on which the other is silent.
 */
function isDeniedAsMuch(turned: Weighed, carrying: Weighed, claim: Statement): boolean {
  const isSilent = ({ of }: Issue) =>
    turned.evidence.source === carrying.evidence.source && carrying.coverage.missing.some(({ start }) => start === of);
  return (
    !lies(turned, carrying) &&
    turned.strength >= carrying.strength &&
    turned.coverage.stated >= carrying.coverage.stated &&
    (turned.issues.every(isSilent) ||
      (turned.issues.every(isDenial) && (!deniesAnything(claim) || turned.issues.every(isOfNeither))))
  );
}

/** It has a figure of the claim in its own words, which the other has only around it. */
function isFigureIn(turned: Weighed, carrying: Weighed, { figures }: Statement): boolean {
  const has = ({ agreeing, evidence: { stated } }: Weighed, figure: Figure) =>
    (agreeing.get(figure) ?? []).some(found => stated.figures.includes(found));
  return (
    turned.evidence.source === carrying.evidence.source &&
    turned.strength >= leastStrength &&
    turned.issues.some(({ rule }) => placed.test(rule)) &&
    figures.some(figure => has(turned, figure) && !has(carrying, figure))
  );
}

/** What it objects to is told there: it has more of what the claim says than the other, names apart. */
function isToldMore(turned: Weighed, carrying: Weighed, { text, words }: Statement): boolean {
  const telling = words.filter(({ load, start }) => load === 1 && !/^\p{Lu}/u.test(text.slice(start, start + 1)));
  const toldBy = ({ evidence: { stated } }: Weighed) =>
    telling.filter(({ keys }) => keys.some(key => stated.keys.has(key))).length;
  return (
    turned.evidence.source === carrying.evidence.source &&
    turned.strength >= leastStrength &&
    turned.issues.every(({ rule }) => placed.test(rule)) &&
    toldBy(turned) > toldBy(carrying)
  );
}

/** What the claim denies and this piece does not, another may. */
function isOwnDenial({ deniedBy }: Issue): boolean {
  return deniedBy === 'claim';
}

/** No word of denial is at odds, and yet the two are. */
function isOfNeither({ deniedBy }: Issue): boolean {
  return deniedBy === undefined;
}

function isDenial({ rule }: Issue): boolean {
  return rule === 'polarity-agrees';
}

/** A denial of the claim's very words weighs more than a piece that has the words and denies nothing. */
const outright = 0.4;
const nearly = 0.2;
const ahead = 0.05;

function lies(inner: Weighed, outer: Weighed): boolean {
  return inner.evidence.quotes.every(a =>
    outer.evidence.quotes.some(b => a.sourceId === b.sourceId && b.start <= a.start && a.end <= b.end),
  );
}
