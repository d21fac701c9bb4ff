import type { Cited } from '#activities/verification/entailment/shown-claims';
import { DossierRoom } from '#activities/verification/evidence/gather-dossier';
import type { Library } from '#activities/verification/evidence/library';
import { draftOf } from '#activities/verification/verify/draft-of';
import type { Weighed } from '#activities/verification/verify/find-support';
import { judgeMatch } from '#activities/verification/verify/judge-match';
import type { Verdict } from '#shared/contracts/claim';
import type { AnyLabelled } from '#test/bench/verify/judged-claim';
import { corpusFolder } from '#test/bench/verify/judged-claim';
import { composeVerifier } from '#workers/compose-verifier';

/** A labelled claim with the quotes that the verifier found for it, and what the checks make of it. */
export interface CitedClaim {
  readonly labelled: AnyLabelled;
  readonly cited: Cited;
  readonly library: Library;
  readonly byChecks: Verdict;
  /** A check says that the source has something else: no judge may lift it. */
  readonly isVetoed: boolean;
}

/** Pieces that a judge is shown where none carries the claim. */
const nearest = 3;

/** Each claim against all documents of its corpus; those for which nothing at all is found are cited by nothing. */
export async function citeClaims(labelled: readonly AnyLabelled[]): Promise<CitedClaim[]> {
  const verifier = composeVerifier();
  const groups = Object.entries(Object.groupBy(labelled, ({ corpus }) => corpus));
  const cited = await Promise.all(
    groups.map(async ([corpus, own = []]) => {
      const ground = await verifier.open(corpusFolder(corpus));
      const room = new DossierRoom(ground.sources);
      return own.map((each): CitedClaim => {
        const claim = { id: each.id, claim: each.claim };
        const { verdict, pieces, findings } = judgeMatch(ground, room, claim);
        const shown = pieces.length > 0 ? pieces : distinct(findings.all).slice(0, nearest);
        return {
          labelled: each,
          cited: draftOf(claim, shown),
          library: ground.sources,
          byChecks: verdict,
          isVetoed: verdict !== 'supported' && (findings.nearest?.issues.length ?? 1) > 0,
        };
      });
    }),
  );
  return cited.flat();
}

function distinct(pieces: readonly Weighed[]): Weighed[] {
  const places = pieces.map(({ evidence }) => evidence.passages[0]);
  return pieces.filter((_, at) => places.indexOf(places[at]) === at);
}
