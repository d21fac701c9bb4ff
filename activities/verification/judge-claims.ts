import { checks } from '#activities/verification/checks/registry';
import type { Dossier } from '#activities/verification/evidence/dossier';
import { DossierRoom } from '#activities/verification/evidence/gather-dossier';
import type { CorpusLibrary } from '#activities/verification/evidence/library';
import { kindredClaims } from '#activities/verification/kindred-claims';
import { type Examination, runChecks } from '#activities/verification/run-checks';
import { bestOf, type SpokenVoice, voicesOf } from '#activities/verification/voices';
import type { CheckFinding, Claim, DraftClaim, Verdict } from '#shared/contracts/claim';
import type { PlattScale } from '#shared/policies/calibration';
import { confidenceOf } from '#shared/policies/claim-confidence';
import { publicationOf, verdictOf } from '#shared/policies/claim-verdict';
import { corroborationOf, countIndependent } from '#shared/policies/corroboration';
import { inconsistentClaims } from '#shared/policies/market-arithmetic/market-arithmetic';
import { statedGrowth } from '#shared/policies/market-arithmetic/stated-growth';
import { byScale } from '#shared/policies/refit-confidence';
import { yearsBetween } from '#shared/policies/source-age';
import { isStale, qualityOf, weakBelow } from '#shared/policies/source-quality';
import { weighedConfidence } from '#shared/policies/weighed-confidence';

/** In the order in which their findings are told. */
const inOrder = checks.toSorted((one, other) => one.order - other.order);

interface Examined {
  readonly dossier: Dossier;
  readonly examination: Examination;
  readonly verdict: Verdict;
  readonly voices: readonly SpokenVoice[];
}

/**
 * Judges all claims of a document together, since other claims may confirm or dispute one. Order is kept. Pure.
 * `scale` is the tenant's own, fitted on what people decided; null while there is none.
 */
export function judgeClaims(
  claims: readonly DraftClaim[],
  library: CorpusLibrary,
  scale: PlattScale | null = null,
): Claim[] {
  const room = new DossierRoom(library.sources);
  const examined = claims.map(claim => examine(room.gather(claim)));
  const kindred = kindredClaims(claims);
  const disputed = disputedIds(examined);
  const inconsistent = inconsistentIn(examined);
  return examined.map((own, i) => {
    const others = (kindred[i] ?? [])
      .map(j => examined[j])
      .filter(other => other !== undefined && other !== own && isStanding(other.verdict));
    const voices = [own, ...others].flatMap(each => each?.voices ?? []);
    const { id } = own.dossier.claim;
    const faults = inconsistent.get(id) ?? [];
    return conclude(own, { voices, newest: library.newest, isDisputed: disputed.has(id), faults, scale });
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

/** Numbers of claims that stand are held against each other; a party that contradicts itself makes both less sure. */
function inconsistentIn(examined: readonly Examined[]): Map<string, string[]> {
  const standing = examined.filter(({ verdict }) => isStanding(verdict)).map(({ dossier }) => dossier.claim);
  return inconsistentClaims(standing.flatMap(claim => [...claim.numbers, ...statedGrowth(claim)]));
}

interface Surroundings {
  readonly voices: readonly SpokenVoice[];
  readonly newest: string | null;
  readonly isDisputed: boolean;
  /** What arithmetic finds against its numbers. */
  readonly faults: readonly string[];
  readonly scale: PlattScale | null;
}

function conclude(
  { dossier, examination, verdict, voices: own }: Examined,
  { voices, newest, isDisputed, faults, scale }: Surroundings,
): Claim {
  const { claim } = dossier;
  const independentSources = isStanding(verdict) ? countIndependent(voices) : 0;
  const corroboration = isStanding(verdict) ? corroborationOf(claim, voices) : null;
  const { kind, publishedAt } = bestOf(own);
  const ageYears = yearsBetween(publishedAt, newest);
  const fitted = confidenceOf({ verdict, kind, independentSources, ageYears, isDisputed });
  const weighed = weighedConfidence(fitted, {
    isLone: corroboration !== null && corroboration.found < corroboration.needed,
    isStale: claim.numbers.length > 0 && isStale({ publishedAt, newest }),
    isWeak: claim.kind !== 'complaint' && own.every(voice => isWeak(voice, newest)),
    isInconsistent: faults.length > 0,
  });
  const confidence = byScale(scale, weighed);
  return {
    ...claim,
    verdict,
    publication: publicationOf(verdict === 'supported' && faults.length > 0 ? 'partly' : verdict, confidence),
    confidence,
    findings: [...examination.findings, ...faults.slice(0, mostFaults).map(arithmeticFinding)],
    independentSources,
    ...(corroboration !== null && { corroboration }),
  };
}

const mostFaults = 4;

function arithmeticFinding(detail: string): CheckFinding {
  return { check: 'market-arithmetic', passed: false, detail };
}

/** A complaint is first-hand wherever it is made; of all else a source must be worth something by itself. */
function isWeak(voice: SpokenVoice, newest: string | null): boolean {
  return qualityOf({ ...voice, newest, isDead: false }).score < weakBelow;
}
