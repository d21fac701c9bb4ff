import { statedFigures } from '#activities/verification/verify/comparison';
import { type Fact, factsOfClaim } from '#activities/verification/verify/facts-of-claim';
import { sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import {
  carryingWithin,
  claimOf,
  type Findings,
  findPairs,
  findSupport,
  isTurnedOn,
  type Weighed,
} from '#activities/verification/verify/find-support';
import type { Ground } from '#activities/verification/verify/ground';
import { itemsOfClaim } from '#activities/verification/verify/items-of-claim';

/** A fact of a claim may itself tell of several. */
const deepest = 2;
/** Readings of a claim as a list that are tried. */
const mostReadings = 3;

/**
 * A piece for each fact that a claim joins, or for each item that it lists; null when it joins and lists none, or one of
 * them is not carried.
 */
export function joinedPieces(ground: Ground, text: string, findings: Findings, depth = 0): Weighed[] | null {
  if (depth === deepest) return null;
  return (
    factPieces(ground, text, findings.against, depth) ??
    listedPieces(ground, text, depth) ??
    pairPieces(ground, findings)
  );
}

function factPieces(ground: Ground, text: string, against: Weighed | null, depth: number): Weighed[] | null {
  for (const facts of factsOfClaim(text)) {
    const carrying = allOf(facts, fact => told(ground, fact, depth));
    // One fact that lists several makes the pieces many: then each must be sure by itself.
    if (!carrying || !(carrying.every(({ isWhole }) => isWhole) || carrying.every(isSure))) continue;
    const pieces = ofOneDocument(carrying);
    if (pieces && !isSettled(against, carrying, pieces)) return pieces;
  }
  return null;
}

interface Told {
  readonly findings: Findings;
  readonly choices: readonly (readonly Weighed[])[];
  readonly isWhole: boolean;
  readonly hasFigures: boolean;
}

function told(ground: Ground, { text, bare }: Fact, depth: number): Told | null {
  const findings = findSupport(ground, claimOf(text));
  if (findings.carrying.length > 0) return wholly(findings, findings.carrying);
  const joined = joinedPieces(ground, text, findings, depth + 1);
  if (joined) return { findings, choices: [joined], isWhole: false, hasFigures: false };
  if (bare === null) return null;
  // Prose about somebody does not say in each sentence whom it is about; a row of data does.
  const own = findSupport(ground, claimOf(bare));
  const carrying = own.carrying.filter(({ evidence }) => !evidence.isRow || evidence.passages[0]?.kind === 'table-row');
  return carrying.length > 0 ? wholly(own, carrying) : null;
}

function wholly(findings: Findings, carrying: readonly Weighed[]): Told {
  return {
    findings,
    choices: carrying.map(piece => [piece]),
    isWhole: true,
    hasFigures: carrying.some(piece => hasFigures(piece, findings.claim)),
  };
}

/**
 * Where both facts stand in one passage, the claim as a whole was held against it already. A passage that says the opposite
 * of the claim may carry the one fact when it says nothing against the other.
 */
function isSettled(against: Weighed | null, facts: readonly Told[], pieces: readonly Weighed[]): boolean {
  if (against === null) return false;
  const isOfIt = pieces.map(piece => isOfPassage(piece, against));
  if (!isTurned(against)) return !isOfIt.includes(false);
  if (!isOfIt.includes(true) || !isOfIt.includes(false)) return true;
  return facts.some(({ findings }) => findings.all.some(each => isOfPassage(each, against) && isTurnedOn(each)));
}

/** The best pieces for each fact in the first document that has all of them. */
function ofOneDocument(facts: readonly Told[]): Weighed[] | null {
  for (const source of new Set(facts.flatMap(({ choices }) => choices.map(sourceOf)))) {
    const chosen = allOf(facts, ({ findings, choices, isWhole }) => {
      const own = choices.find(pieces => sourceOf(pieces) === source);
      const [within] = own || !isWhole ? [] : carryingWithin(findings, source);
      return own ?? (within ? [within] : null);
    });
    if (chosen) return chosen.flat();
  }
  return null;
}

/** Two rows of one table that it compares or joins. */
function pairPieces(ground: Ground, findings: Findings): Weighed[] | null {
  const [best] = findPairs(ground, findings);
  return best ? [best] : null;
}

function isSure({ isWhole, hasFigures: isOwn }: { readonly isWhole: boolean; readonly hasFigures: boolean }): boolean {
  return !isWhole || isOwn;
}

/** Items of a list stand in pieces of their own and in one document: rows of a table, entries of a list. */
function listedPieces(ground: Ground, text: string, depth: number): Weighed[] | null {
  if (depth === deepest) return null;
  for (const items of itemsOfClaim(text).slice(0, mostReadings)) {
    const carrying = allOf(items, item => {
      const { claim, carrying } = findSupport(ground, claimOf(item));
      const own = carrying.filter(piece => hasFigures(piece, claim)).map(piece => [piece]);
      if (own.length > 0) return own;
      const listed = listedPieces(ground, item, depth + 1);
      return listed && [listed];
    });
    const pieces = carrying && ofOneSource(carrying);
    if (pieces) return pieces;
  }
  return null;
}

/**
 * Amounts of an item are those of its own row: what stands around it, or is worked out, may be another's. Where a cell of
 * the row has the unit, one without any is not meant.
 */
function hasFigures(piece: Weighed, { figures }: Findings['claim']): boolean {
  const { stated } = piece.evidence;
  return figures.every(figure => {
    const isOfUnit = (found: Figure) => sizeOf(found).dimension === sizeOf(figure).dimension;
    const own = statedFigures(piece, figure);
    return own.some(isOfUnit) || (own.length > 0 && !stated.figures.some(isOfUnit));
  });
}

/** Null as soon as one has none. */
function allOf<T, Found>(parts: readonly T[], find: (part: T) => Found | null): Found[] | null {
  const found: Found[] = [];
  for (const part of parts) {
    const own = find(part);
    if (own === null) return null;
    found.push(own);
  }
  return found;
}

/** The best choice, one of each, of one source and no passage twice. */
function ofOneSource(choices: readonly (readonly (readonly Weighed[])[])[]): Weighed[] | null {
  const sources = new Set((choices[0] ?? []).map(sourceOf));
  for (const source of sources) {
    const chosen: Weighed[] = [];
    for (const own of choices) {
      const next = own.find(
        pieces =>
          sourceOf(pieces) === source && pieces.every(piece => !chosen.some(other => isOfPassage(piece, other))),
      );
      if (next) chosen.push(...next);
      else break;
    }
    if (choices.every(own => own.some(pieces => pieces.every(piece => chosen.includes(piece))))) return chosen;
  }
  return null;
}

function sourceOf(pieces: readonly Weighed[]): string {
  return pieces[0]?.evidence.source.id ?? '';
}

function isOfPassage({ evidence }: Weighed, other: Weighed): boolean {
  return evidence.passages[0] === other.evidence.passages[0];
}

function isTurned({ issues }: Weighed): boolean {
  return issues.some(
    ({ severity, rule }) => severity === 'conflict' && /^(?:polarity|opposites|scope|wholes|modality)-/u.test(rule),
  );
}
