import type { Dossier } from '#activities/verification/evidence/dossier';
import type { DossierRoom } from '#activities/verification/evidence/gather-dossier';
import { draftOf } from '#activities/verification/verify/draft-of';
import {
  claimOf,
  type Findings,
  findSupport,
  leastStrength,
  type Weighed,
} from '#activities/verification/verify/find-support';
import type { Ground } from '#activities/verification/verify/ground';
import { joinedPieces } from '#activities/verification/verify/joined-pieces';
import { objectionsOfChecks } from '#activities/verification/verify/objections-of-checks';
import type { Statement } from '#activities/verification/verify/statement';
import type { Verdict } from '#shared/contracts/claim';
import type { ClaimToCheck } from '#shared/contracts/claim-check';

/** What the documents say about a claim, before it is told. */
export interface Match {
  readonly verdict: Verdict;
  readonly findings: Findings;
  /** The pieces that carry or deny it, most telling first. */
  readonly pieces: readonly Weighed[];
  /** Several pieces carry a fact each. */
  readonly isJoined: boolean;
  /** What does not agree, for a person. */
  readonly objections: readonly string[];
  readonly dossier: Dossier | null;
  /** Why it was held against nothing. */
  readonly refusal?: string;
}

const mostPieces = 4;
/** What is held against each other grows with the square of these and more; labelled claims have at most 5 figures and 41 words. */
const mostFigures = 12;
const mostWords = 120;

/** Deterministic: equal documents and claims give an equal match. */
export function judgeMatch(ground: Ground, room: DossierRoom, claim: ClaimToCheck): Match {
  const told = claimOf(claim.claim);
  const refusal = refusalOf(told);
  if (refusal) return refused(told, refusal);
  const findings = findSupport(ground, told);
  const whole = carried(room, claim, findings, findings.carrying);
  if (whole) return whole;
  const joined = joinedPieces(ground, claim.claim, findings);
  const both = joined && carried(room, claim, findings, joined);
  if (both) return { ...both, isJoined: true };
  return doubted(room, claim, findings) ?? notCarried(findings);
}

/** Statements of many things are no claim that one verdict could be given on. */
function refusalOf({ figures, words }: Statement): string | null {
  if (figures.length > mostFigures) return tooMuch(figures.length, mostFigures, 'figures');
  return words.length > mostWords ? tooMuch(words.length, mostWords, 'words') : null;
}

function tooMuch(found: number, most: number, things: string): string {
  return `not checked: it has ${found} ${things}, and one claim may have ${most}; make a claim of each thing it states`;
}

function refused(claim: Statement, refusal: string): Match {
  const findings: Findings = { claim, carrying: [], doubted: [], nearest: null, against: null, all: [] };
  return { verdict: 'unsupported', findings, pieces: [], isJoined: false, objections: [], dossier: null, refusal };
}

/** Only a doubt stands between the claim and pieces that carry it. */
function doubted(room: DossierRoom, claim: ClaimToCheck, findings: Findings): Match | null {
  const found = carried(room, claim, findings, findings.doubted);
  const [best] = found?.pieces ?? [];
  if (!found || !best || found.verdict !== 'supported') return null;
  return { ...found, verdict: 'partly', objections: [...new Set(best.issues.map(({ detail }) => detail))] };
}

/** Carried by pieces, unless the checks of published claims object to every one of them. */
function carried(room: DossierRoom, claim: ClaimToCheck, findings: Findings, pieces: readonly Weighed[]): Match | null {
  if (pieces.length === 0) return null;
  const chosen = distinct(pieces).slice(0, mostPieces);
  const dossier = room.gather(draftOf(claim, chosen));
  const objections = objectionsOfChecks(dossier, chosen);
  const verdict = objections.length === 0 ? 'supported' : 'unsupported';
  return { verdict, findings, pieces: chosen, isJoined: false, objections, dossier };
}

/** One piece a document and place: windows over the same words say the same. */
function distinct(pieces: readonly Weighed[]): Weighed[] {
  const found: Weighed[] = [];
  for (const piece of pieces) {
    const isNew = found.every(other => other.evidence.passages[0] !== piece.evidence.passages[0]);
    if (isNew) found.push(piece);
  }
  return found;
}

function notCarried(findings: Findings): Match {
  const { against, nearest } = findings;
  const about = nearest && against && nearest.strength > against.strength + 0.1 ? nearest : (against ?? nearest);
  const verdict = verdictOf(about);
  const objections = (about?.issues ?? []).map(({ detail }) => detail);
  const missing = (about?.coverage.missing ?? []).map(({ text }) => text).slice(0, 6);
  const absent = missing.length > 0 ? [`the source does not have: ${missing.join(', ')}`] : [];
  return {
    verdict,
    findings,
    pieces: about && verdict !== 'unsupported' ? [about] : [],
    isJoined: false,
    objections: [...new Set([...objections, ...absent])],
    dossier: null,
  };
}

function verdictOf(about: Weighed | null): Verdict {
  if (!about || about.strength < leastStrength - 0.1) return 'unsupported';
  return about.issues.some(({ severity }) => severity === 'conflict') ? 'contradicted' : 'unsupported';
}
