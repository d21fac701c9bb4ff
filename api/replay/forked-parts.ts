import type { ForkChange } from '#api/replay/fork-changes';
import type { ActivityCount, ForkPreview } from '#shared/contracts/replay';
import { derivedSections, sectionIds } from '#shared/contracts/section';
import { questionBatches } from '#shared/policies/question-batches';
import { isBefore, type ReplayStage } from '#shared/policies/replay-stages';
import type { ForkGround } from '#workflows/mrd.messages';

/** What a fork takes over from its parent. */
export function sharedBy(ground: ForkGround, { corpus }: Pick<ForkChange, 'corpus'>): ForkPreview['shared'] {
  const counts: [ForkPreview['shared'][number]['what'], number][] = [
    ['vertical', ground.vertical ? 1 : 0],
    ['corpus', ground.corpus && corpus === undefined ? 1 : 0],
    ['plan', ground.plan ? 1 : 0],
    ['plan-approval', ground.decisions?.length ?? 0],
    ['evidence', ground.evidence?.length ?? 0],
    ['drafts', ground.drafts?.length ?? 0],
    ['verification', ground.verified ? 1 : 0],
    ['assembly', ground.assembly ? 1 : 0],
  ];
  return counts.filter(([, count]) => count > 0).map(([what, count]) => ({ what, count }));
}

/** The activities that are left to a fork. A plan that is yet to be made has no questions to count. */
export function leftTo(
  { plan, vertical }: ForkGround,
  { from, corpus, plan: edited, asksModels }: ForkChange,
): ActivityCount[] {
  const questions = edited?.questions ?? plan?.questions ?? [];
  const does = (stage: ReplayStage) => !isBefore(stage, from);
  const batches = Math.max(1, questionBatches(questions, { isSlow: plan?.asksOutside === true }).length);
  const drafted = sectionIds.filter(id => !derivedSections.includes(id)).length;
  const counts: [string, number][] = [
    ['loadVertical', vertical ? 0 : 1],
    ['openCorpus', does('planning') || corpus !== undefined ? 1 : 0],
    ['draftPlan', does('planning') ? 1 : 0],
    ['revisePlan', from === 'awaiting-plan-approval' ? 1 : 0],
    ['researchQuestions', does('researching') ? batches : 0],
    ['draftSection', does('synthesizing') ? drafted : 0],
    ['verifySections', does('verifying') ? 1 : 0],
    ['judgeEntailment', does('verifying') && asksModels ? 1 : 0],
    ['assembleMrd', does('verifying') ? 1 : 0],
    ['composeMrd', 1],
    ['publishMrd', 1],
    ['recordPublication', 1],
  ];
  return counts.filter(([, count]) => count > 0).map(([activity, count]) => ({ activity, count }));
}
