import { patched } from '@temporalio/workflow';
import type { CorpusRef, DraftRef, ReviewedRef, VerifiedRef } from '#shared/contracts/stages';
import { entailment } from '#workflows/proxies';
import type { RunDesk } from '#workflows/steps/run-desk';
import { think } from '#workflows/steps/think';

/** Whether a model is to read the claims that the checks let stand. Runs without models keep a history without a judge. */
export function hasJudge({ run, input }: RunDesk, drafts: readonly DraftRef[]): boolean {
  if (run.models === 'none') return false;
  const asksModels = input.fork?.asksModels === true || drafts.some(draft => draft.asksModels === true);
  return asksModels && patched('entailment-judge');
}

interface Verified {
  readonly verified: VerifiedRef;
  readonly corpus: CorpusRef;
}

export function judgeVerified(desk: RunDesk, { verified, corpus }: Verified): Promise<VerifiedRef> {
  const { verifiedHashes } = verified;
  return think(desk, () => entailment.judgeEntailment({ ...groundOf(desk, corpus), verifiedHashes }));
}

interface Changed {
  readonly reviewed: ReviewedRef;
  readonly corpus: CorpusRef;
}

/** A decision that has changed no words and no quotes leaves nothing to judge. */
export async function judgeReviewed(desk: RunDesk, { reviewed, corpus }: Changed): Promise<ReviewedRef> {
  if (reviewed.edited + reviewed.supplied === 0) return reviewed;
  return think(desk, () => entailment.judgeReviewed({ ...groundOf(desk, corpus), reviewed }));
}

function groundOf({ run, rules }: RunDesk, { corpusHash }: CorpusRef) {
  return { run, corpusHash, below: rules?.reviewBelow ?? 0 };
}
