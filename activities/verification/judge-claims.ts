import { checks } from '#activities/verification/checks/registry';
import type { Dossier } from '#activities/verification/evidence/dossier';
import { DossierRoom } from '#activities/verification/evidence/gather-dossier';
import type { CorpusLibrary } from '#activities/verification/evidence/library';
import { countIndependent } from '#activities/verification/independent-voices';
import { kindredClaims } from '#activities/verification/kindred-claims';
import { type Examination, runChecks } from '#activities/verification/run-checks';
import { bestOf, type Voice, voicesOf } from '#activities/verification/voices';
import type { Claim, DraftClaim, Verdict } from '#shared/contracts/claim';
import { confidenceOf } from '#shared/policies/claim-confidence';
import { publicationOf, verdictOf } from '#shared/policies/claim-verdict';

/** In the order in which their findings are told. */
const inOrder = checks.toSorted((one, other) => one.order - other.order);

interface Examined {
  readonly dossier: Dossier;
  readonly examination: Examination;
  readonly verdict: Verdict;
  readonly voices: readonly Voice[];
}

/** Judges all claims of a document together, since other claims may confirm or dispute one. Order is kept. Pure. */
export function judgeClaims(claims: readonly DraftClaim[], library: CorpusLibrary): Claim[] {
  const room = new DossierRoom(library.sources);
  const examined = claims.map(claim => examine(room.gather(claim)));
  const kindred = kindredClaims(claims);
  const disputed = disputedIds(examined);
  return examined.map((own, i) => {
    const others = (kindred[i] ?? [])
      .map(j => examined[j])
      .filter(other => other !== undefined && other !== own && isStanding(other.verdict));
    const voices = [own, ...others].flatMap(each => each?.voices ?? []);
    return conclude(own, { voices, newest: library.newest, isDisputed: disputed.has(own.dossier.claim.id) });
  });
}

function examine(dossier: Dossier): Examined {
  const examination = runChecks(inOrder, dossier);
  const count = (test: (o: Examination['objections'][number]) => boolean) => examination.objections.filter(test).length;
  const verdict = verdictOf({
    fatal: count(each => each.severity === 'fatal'),
    weakening: count(each => each.severity === 'weakening'),
    opposite: count(each => each.severity === 'fatal' && each.isOpposite === true),
  });
  return { dossier, examination, verdict, voices: voicesOf(dossier) };
}

function isStanding(verdict: Verdict): boolean {
  return verdict === 'supported' || verdict === 'partly';
}

/** A disagreement counts for both sides, and only while both stand. */
function disputedIds(examined: readonly Examined[]): Set<string> {
  const standing = new Set(
    examined.filter(({ verdict }) => isStanding(verdict)).map(({ dossier }) => dossier.claim.id),
  );
  const pairs = examined.flatMap(({ dossier: { claim } }) =>
    claim.disagreesWith.map(other => [claim.id, other] as const),
  );
  return new Set(pairs.filter(pair => pair.every(id => standing.has(id))).flat());
}

interface Surroundings {
  readonly voices: readonly Voice[];
  readonly newest: string | null;
  readonly isDisputed: boolean;
}

function conclude(
  { dossier, examination, verdict, voices: own }: Examined,
  { voices, newest, isDisputed }: Surroundings,
): Claim {
  const independentSources = isStanding(verdict) ? countIndependent(voices) : 0;
  const { kind, publishedAt } = bestOf(own);
  const confidence = confidenceOf({
    verdict,
    kind,
    independentSources,
    ageYears: yearsBetween(publishedAt, newest),
    isDisputed,
  });
  return {
    ...dossier.claim,
    verdict,
    publication: publicationOf(verdict, confidence),
    confidence,
    findings: [...examination.findings],
    independentSources,
  };
}

/** Whole and half years are enough; a date without a month counts from its middle. */
function yearsBetween(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : Math.max(0, yearOf(to) - yearOf(from));
}

function yearOf(iso: string): number {
  const [year = '0', month] = iso.split('-');
  const part = month && /^\d+$/u.test(month) ? (Number(month) - 0.5) / 12 : 0.5;
  return Number(year) + part;
}
