import { DossierRoom } from '#activities/verification/evidence/gather-dossier';
import { asShown } from '#activities/verification/verify/as-shown';
import { quotesOf } from '#activities/verification/verify/draft-of';
import type { Ground } from '#activities/verification/verify/ground';
import { judgeMatch, type Match } from '#activities/verification/verify/judge-match';
import { type MatchFeatures, matchFeatures } from '#activities/verification/verify/match-features';
import { reasonsFor } from '#activities/verification/verify/reasons-for';
import { bestOf, voicesOf } from '#activities/verification/voices';
import type { CheckedClaim, ClaimToCheck } from '#shared/contracts/claim-check';
import { calibratedConfidence } from '#shared/policies/calibration';
import { matchModel } from '#shared/policies/confidence-model';
import { countIndependent } from '#shared/policies/corroboration';

/** A claim with its judgement, and what the judgement's confidence was computed from. */
export interface VerifiedClaim {
  readonly checked: CheckedClaim;
  readonly features: MatchFeatures;
}

/** Holds each claim against the documents, in order, without any model. Pure: equal input gives equal output. */
export function* verifyClaims(ground: Ground, claims: Iterable<ClaimToCheck>): Generator<VerifiedClaim> {
  const room = new DossierRoom(ground.sources);
  for (const claim of claims) yield verifyClaim(ground, room, claim);
}

function verifyClaim(ground: Ground, room: DossierRoom, claim: ClaimToCheck): VerifiedClaim {
  const match = judgeMatch(ground, room, claim);
  const features = featuresOf(match);
  const quotes = quotesOf(match.pieces);
  const cited = [...new Set(quotes.map(({ sourceId }) => sourceId))];
  const checked: CheckedClaim = {
    id: claim.id,
    verdict: match.verdict,
    confidence: calibratedConfidence(matchModel, features),
    quotes: [...quotes],
    sources: cited.flatMap(id => sourceOf(ground, id)),
    reasons: reasonsFor(match, features),
  };
  return { checked: asShown(ground, match, checked), features };
}

function featuresOf({ verdict, findings, pieces, isJoined, dossier }: Match): MatchFeatures {
  const voices = dossier ? voicesOf(dossier) : [];
  return matchFeatures({
    claim: findings.claim,
    best: pieces[0] ?? findings.nearest,
    verdict,
    isJoined,
    independentSources: verdict === 'supported' ? countIndependent(voices) : 0,
    kind: bestOf(voices).kind,
  });
}

function sourceOf({ sources }: Ground, sourceId: string): CheckedClaim['sources'] {
  const source = sources.get(sourceId)?.source;
  if (!source) return [];
  const { id, title, location, url, publisher, sha256 } = source;
  return [{ id, title, location, url, publisher, sha256 }];
}
