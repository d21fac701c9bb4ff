import type { PromptDesk } from '#activities/kit/prompt';
import { createModelGateway, type GatewayDependencies } from '#activities/llm/gateway/model-gateway';
import { createModelDesk, type DeskPolicy, type ModelDeskDependencies } from '#activities/llm/model-desk';
import { createExtractiveDesk } from '#activities/llm/prompt-desk';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { CallJournal } from '#infra/storage/call-journal';
import { activityContext } from '#workers/activity-context';

/** Everything the gateway to the models works with, but the artifacts it shares with all. */
export interface ModelCapacities {
  readonly gateway: Omit<GatewayDependencies, 'artifacts'>;
  readonly policy: DeskPolicy;
  readonly onStandIn: ModelDeskDependencies['onStandIn'];
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
  return createModelDesk({
    gateway: createModelGateway({ ...models.gateway, artifacts }),
    extractive,
    artifacts,
    journal: calls,
    policy: models.policy,
    context: activityContext,
    onStandIn: models.onStandIn,
  });
}
