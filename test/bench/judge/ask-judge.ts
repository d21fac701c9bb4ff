import type { PromptDesk } from '#activities/kit/prompt';
import type { Judgement } from '#activities/verification/entailment/entailment-judgement';
import { batchesOf } from '#activities/verification/entailment/shown-claims';
import judgeEntailment from '#activities/verification/prompts/judge-entailment.prompt';
import type { RunRef } from '#shared/contracts/stages';
import type { CitedClaim } from '#test/bench/judge/cite-claims';

/** A claim with what a judge makes of its quotes. */
export interface RuledClaim extends CitedClaim {
  readonly byJudge: Judgement['verdict'];
}

interface Asking {
  readonly desk: Pick<PromptDesk, 'answer'>;
  readonly run: RunRef;
  /** Claims of one question. */
  readonly atOnce: number;
  onAnswered(done: number): void;
}

/** In questions as a run asks them, one after the other, so that a rate is no matter. A claim left out counts as unanswered. */
export async function askJudge(
  claims: readonly CitedClaim[],
  { desk, run, atOnce, onAnswered }: Asking,
): Promise<RuledClaim[]> {
  const ruled: RuledClaim[] = [];
  for (const group of questionsOf(claims, atOnce)) {
    const [first] = group;
    const inputs = first
      ? batchesOf(
          group.map(({ cited }) => cited),
          first.library,
        )
      : [];
    const rulings: Judgement[] = [];
    for (const input of inputs) rulings.push(...(await desk.answer(judgeEntailment, input, run)).judgements);
    const byId = new Map(rulings.map(({ claimId, verdict }) => [claimId, verdict]));
    ruled.push(...group.map(claim => ({ ...claim, byJudge: byId.get(claim.cited.id) ?? ('unanswered' as const) })));
    onAnswered(ruled.length);
  }
  return ruled;
}

/** Of one corpus each, since quotes are looked up there. */
function questionsOf(claims: readonly CitedClaim[], atOnce: number): CitedClaim[][] {
  const groups = Object.values(Object.groupBy(claims, ({ labelled }) => labelled.corpus));
  return groups.flatMap((own = []) =>
    Array.from({ length: Math.ceil(own.length / atOnce) }, (_, at) => own.slice(at * atOnce, (at + 1) * atOnce)),
  );
}
