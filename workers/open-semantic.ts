import type { Kysely } from 'kysely';
import type { SemanticCache } from '#activities/llm/gateway/semantic-cache';
import { createNearAnswers } from '#activities/llm/semantic/near-answers';
import { openEmbedder } from '#activities/llm/semantic/open-embedder';
import { createVectorDesk } from '#activities/llm/semantic/vector-desk';
import type { ModelsConfig } from '#infra/config/config';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { Database } from '#infra/storage/schema';
import { createSemanticStore } from '#infra/storage/semantic-store';
import type { Logger } from '#infra/telemetry/logger';
import type { RouteFile } from '#shared/contracts/model-routes';
import type { ModelCapacities } from '#workers/compose-desk';

interface Given {
  readonly db: Kysely<Database>;
  readonly logger: Logger;
  readonly environment: NodeJS.ProcessEnv;
  readonly limits: RouteFile['limits'];
  readonly gateway: ModelCapacities['gateway'];
}

/** The semantic cache over the given artifacts; undefined unless it is switched on. Errors: `config.invalid`. */
export function openSemantic(
  { semantic, pricesPath }: ModelsConfig,
  { db, logger, environment, limits, gateway }: Given,
): ((artifacts: ArtifactStore) => SemanticCache) | undefined {
  if (!semantic) return undefined;
  const { model: name, threshold } = semantic;
  const embedder = openEmbedder({ name, environment, pricesPath, limits });
  const store = createSemanticStore(db);
  const vectors = createVectorDesk({ ...gateway, embedder, store });
  const onFault = (fault: { prompt: string; code: string }) => logger.warn(fault, 'the semantic cache was of no use');
  return artifacts => createNearAnswers({ embedder: embedder.id, threshold, vectors, store, artifacts, onFault });
}
