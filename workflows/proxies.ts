import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import { taskQueues } from '#config';
import type { BatchStageActivities } from '#shared/contracts/batch-stages';
import type {
  BudgetStageActivities,
  DocumentStageActivities,
  EntailmentStageActivities,
  PlanningStageActivities,
  RecordStageActivities,
  RefreshStageActivities,
  ResearchStageActivities,
  ReviewStageActivities,
  SupplyStageActivities,
  SynthesisStageActivities,
  VerificationStageActivities,
} from '#shared/contracts/stages';
import { recordProfile, retryProfiles } from '#shared/policies/retry-profiles';

/** The only caller of proxyActivities: a capability, the queue it runs on and the retry profile of its effect. */
const reading = { ...retryProfiles.read, taskQueue: taskQueues.read };
const thinking = { ...retryProfiles.think, taskQueue: taskQueues.think };

export const research = proxyActivities<ResearchStageActivities>(reading);
/** Questions that are asked outside wait for others most of the time: they must not keep those who read from working. */
export const asking = proxyActivities<Pick<ResearchStageActivities, 'researchQuestions'>>({
  ...reading,
  taskQueue: taskQueues.ask,
});
export const planning = proxyActivities<PlanningStageActivities>(thinking);
export const synthesis = proxyActivities<SynthesisStageActivities>(thinking);
export const verification = proxyActivities<VerificationStageActivities>(reading);
export const entailment = proxyActivities<EntailmentStageActivities>(thinking);
export const supplies = proxyActivities<SupplyStageActivities>(reading);
export const reviews = proxyActivities<ReviewStageActivities>(reading);
export const documents = proxyActivities<DocumentStageActivities>(reading);
export const budget = proxyActivities<BudgetStageActivities>(reading);
export const refreshes = proxyActivities<RefreshStageActivities>(reading);
export const publications = proxyActivities<Pick<RecordStageActivities, 'recordPublication'>>(reading);

/** Where models are known. */
const beside = { taskQueue: taskQueues.think };
export const gathering = proxyActivities<Pick<BatchStageActivities, 'gatherBatch'>>({
  ...retryProfiles.read,
  ...beside,
});
export const submitting = proxyActivities<Pick<BatchStageActivities, 'submitBatch'>>({
  ...retryProfiles.writeOnce,
  ...beside,
});
export const following = proxyActivities<Pick<BatchStageActivities, 'followBatch'>>({
  ...retryProfiles.look,
  ...beside,
});

/** Local: one event in history instead of three, for the many small writes a run makes about itself. */
export const records = proxyLocalActivities<Pick<RecordStageActivities, 'projectRun'>>(recordProfile);
