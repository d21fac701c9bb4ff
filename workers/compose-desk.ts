import type { PromptDesk } from '#activities/kit/prompt';
import type { BatchRuns } from '#activities/llm/batch/batch-runs';
import { createBatchDesk } from '#activities/llm/batch/create-batch-desk';
import { createModelGateway, type GatewayDependencies } from '#activities/llm/gateway/model-gateway';
import type { SemanticCache } from '#activities/llm/gateway/semantic-cache';
import { createModelDesk, type DeskPolicy, type ModelDeskDependencies } from '#activities/llm/model-desk';
import { createExtractiveDesk } from '#activities/llm/prompt-desk';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { BatchStore } from '#infra/storage/batch-store';
import type { CallJournal } from '#infra/storage/call-journal';
import { activityContext } from '#workers/activity-context';

/** Everything the gateway to the models works with, but the artifacts it shares with all. */
export interface ModelCapacities {
  readonly gateway: Omit<GatewayDependencies, 'artifacts'>;
  readonly policy: DeskPolicy;
  readonly onStandIn: ModelDeskDependencies['onStandIn'];
  /** Where calls that can wait go; without it, none waits. */
  readonly batches?: { readonly store: BatchStore; readonly runs: BatchRuns } | undefined;
  /** Finds answers to the same questions in other words; without it, only equal questions share an answer. */
  readonly semantic?: ((artifacts: ArtifactStore) => SemanticCache) | undefined;
  readonly endOf?: ModelDeskDependencies['endOf'];
}

/** The desk that answers prompts: by models where there are any, else extractively. */
export function composeDesk(given: {
  artifacts: ArtifactStore;
  calls: CallJournal;
  models: ModelCapacities | undefined;
}): PromptDesk {
  const { artifacts, calls, models } = given;
  const extractive = createExtractiveDesk({ journal: calls, artifacts });
  if (!models || models.gateway.deployments.length === 0) return extractive;
  const batches = models.batches && createBatchDesk({ ...models.batches, artifacts });
  return createModelDesk({
    gateway: createModelGateway({ ...models.gateway, artifacts, batches, semantic: models.semantic?.(artifacts) }),
    extractive,
    artifacts,
    journal: calls,
    policy: models.policy,
    context: activityContext,
    onStandIn: models.onStandIn,
    holds: batches?.holds,
    endOf: models.endOf,
  });
}
