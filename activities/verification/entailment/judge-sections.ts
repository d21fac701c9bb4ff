import { allAnswered } from '#activities/kit/all-answered';
import type { PromptDesk } from '#activities/kit/prompt';
import { settled } from '#activities/verification/entailment/settle-judgements';
import { batchesOf } from '#activities/verification/entailment/shown-claims';
import type { Library } from '#activities/verification/evidence/library';
import judgeEntailment from '#activities/verification/prompts/judge-entailment.prompt';
import type { Claim } from '#shared/contracts/claim';
import type { VerifiedSection } from '#shared/contracts/section-draft';
import type { RunRef } from '#shared/contracts/stages';

interface Ground {
  readonly desk: Pick<PromptDesk, 'answer'>;
  readonly run: RunRef;
  readonly library: Library;
  /** What is not found in its quotes may be no surer than this. */
  readonly most: number;
  isAsked(claim: Claim): boolean;
}

/** Sections after a judge has read those of their claims that stand, that are wanted and that nobody has judged as they are. */
export function judgeSections(sections: readonly VerifiedSection[], ground: Ground): Promise<VerifiedSection[]> {
  return allAnswered(sections.map(section => judgeSection(section, ground)));
}

async function judgeSection(section: VerifiedSection, ground: Ground): Promise<VerifiedSection> {
  const { desk, run, library, most, isAsked } = ground;
  const open = new Map(section.claims.filter(isAsked).map(claim => [claim.id, claim]));
  const batches = batchesOf([...open.values()], library);
  const answers = await allAnswered(batches.map(input => desk.answer(judgeEntailment, input, run)));
  const judged = new Map(
    batches.flatMap(({ claims }, at) =>
      claims.flatMap(({ id }): [string, Claim][] => {
        const claim = open.get(id);
        return claim ? [[id, settled(claim, answers[at] ?? { judgements: [] }, most)]] : [];
      }),
    ),
  );
  return { ...section, claims: section.claims.map(claim => judged.get(claim.id) ?? claim) };
}
