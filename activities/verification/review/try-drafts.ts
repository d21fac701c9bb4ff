import type { CorpusLibrary } from '#activities/verification/evidence/library';
import { judgeClaims } from '#activities/verification/judge-claims';
import type { Claim, DraftClaim } from '#shared/contracts/claim';

/** What the checks say about one way to put a claim. */
export interface Tried {
  readonly draft: DraftClaim;
  readonly judged: Claim;
}

/** The first of the ways that passes best, or null; whether a claim passes depends on its own words and quotes alone. */
export function bestOfDrafts(drafts: readonly DraftClaim[], library: CorpusLibrary): Tried | null {
  let best: Tried | null = null;
  for (const draft of drafts) {
    const tried = tryDraft(draft, library);
    if (tried.judged.publication === 'dropped') continue;
    if (!best || rank(tried) > rank(best)) best = tried;
    if (best.judged.publication === 'published') break;
  }
  return best;
}

export function tryDraft(draft: DraftClaim, library: CorpusLibrary): Tried {
  const [judged] = judgeClaims([draft], library);
  // One claim goes in, one comes out; without a judgement it has not passed.
  return { draft, judged: judged ?? { ...draft, ...notJudged, findings: [] } };
}

const notJudged = {
  verdict: 'unsupported',
  publication: 'dropped',
  confidence: 0,
  independentSources: 0,
} as const;

export function rank({ judged: { publication, confidence } }: Tried): number {
  return (publication === 'published' ? 1 : 0) + confidence;
}

/** Why a claim did not pass, for the person who put it so. */
export function objectionsOf({ judged }: Tried): string {
  const failed = judged.findings.filter(({ passed }) => !passed).map(({ detail }) => detail);
  return failed.slice(0, 4).join('; ') || 'no check passed it';
}
