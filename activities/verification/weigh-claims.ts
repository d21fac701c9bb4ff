import { checks } from '#activities/verification/checks/registry';
import { type Circumstances, claimFeatures } from '#activities/verification/claim-features';
import { DossierRoom } from '#activities/verification/evidence/gather-dossier';
import type { CorpusLibrary } from '#activities/verification/evidence/library';
import { kindredClaims } from '#activities/verification/kindred-claims';
import { type Examination, runChecks } from '#activities/verification/run-checks';
import { voicesOf } from '#activities/verification/voices';
import type { Corroboration, DraftClaim, Verdict } from '#shared/contracts/claim';
import type { FeatureRecord } from '#shared/policies/calibration';
import { verdictOf } from '#shared/policies/claim-verdict';
import { corroborationOf, countIndependent } from '#shared/policies/corroboration';
import { inconsistentClaims } from '#shared/policies/market-arithmetic/market-arithmetic';
import { statedGrowth } from '#shared/policies/market-arithmetic/stated-growth';

/** In the order in which their findings are told. */
const inOrder = checks.toSorted((one, other) => one.order - other.order);

/** A draft with all that is known for it and against it. */
export interface WeighedClaim {
  readonly claim: DraftClaim;
  readonly verdict: Verdict;
  readonly findings: Examination['findings'];
  readonly independentSources: number;
  /** Null where one source is enough, and for claims that do not stand. */
  readonly corroboration: Corroboration | null;
  /** What arithmetic finds against its numbers. */
  readonly faults: readonly string[];
  readonly features: FeatureRecord;
}

type Examined = Pick<Circumstances, 'dossier' | 'verdict' | 'own'> & { readonly examination: Examination };

/** Weighs all claims of a document together, since other claims may confirm or dispute one. Order is kept. Pure. */
export function weighClaims(claims: readonly DraftClaim[], library: CorpusLibrary): WeighedClaim[] {
  const room = new DossierRoom(library.sources);
  const examined = claims.map(claim => examine(room, claim));
  const kindred = kindredClaims(claims);
  const disputed = disputedIds(examined);
  const inconsistent = inconsistentIn(examined);
  return examined.map((one, i) => {
    const others = (kindred[i] ?? []).flatMap(j => examined[j] ?? []).filter(other => other !== one && stands(other));
    const { claim } = one.dossier;
    const voices = stands(one) ? [one, ...others].flatMap(({ own }) => own) : [];
    const independentSources = countIndependent(voices);
    const corroboration = stands(one) ? corroborationOf(claim, voices) : null;
    const faults = inconsistent.get(claim.id) ?? [];
    const features = claimFeatures({
      ...one,
      newest: library.newest,
      independentSources,
      isLone: corroboration !== null && corroboration.found < corroboration.needed,
      isDisputed: disputed.has(claim.id),
      isInconsistent: faults.length > 0,
    });
    return {
      claim,
      verdict: one.verdict,
      findings: one.examination.findings,
      independentSources,
      corroboration,
      faults,
      features,
    };
  });
}

function examine(room: DossierRoom, claim: DraftClaim): Examined {
  const dossier = room.gather(claim);
  const examination = runChecks(inOrder, dossier);
  const count = (test: (o: Examination['objections'][number]) => boolean) => examination.objections.filter(test).length;
  const verdict = verdictOf({
    fatal: count(each => each.severity === 'fatal'),
    weakening: count(each => each.severity === 'weakening'),
    opposite: count(each => each.severity === 'fatal' && each.isOpposite === true),
  });
  return { dossier, examination, verdict, own: voicesOf(dossier) };
}

function stands({ verdict }: Examined): boolean {
  return verdict === 'supported' || verdict === 'partly';
}

/** A disagreement counts for both sides, and only while both stand. */
function disputedIds(examined: readonly Examined[]): Set<string> {
  const standing = new Set(examined.filter(stands).map(({ dossier }) => dossier.claim.id));
  const pairs = examined.flatMap(({ dossier: { claim } }) =>
    claim.disagreesWith.map(other => [claim.id, other] as const),
  );
  return new Set(pairs.filter(pair => pair.every(id => standing.has(id))).flat());
}

/** Numbers of claims that stand are held against each other; a party that contradicts itself makes both less sure. */
function inconsistentIn(examined: readonly Examined[]): Map<string, string[]> {
  const standing = examined.filter(stands).map(({ dossier }) => dossier.claim);
  return inconsistentClaims(standing.flatMap(claim => [...claim.numbers, ...statedGrowth(claim)]));
}
