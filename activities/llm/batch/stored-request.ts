import type { ModelRequest } from '#activities/llm/model-port';
import type { ArtifactStore } from '#infra/storage/artifact-store';

/** A request as it was put into the store by this program; its hash is checked there. */
export async function storedRequest(artifacts: ArtifactStore, requestHash: string): Promise<ModelRequest> {
  return JSON.parse((await artifacts.get(requestHash)).toString('utf8')) as ModelRequest;
}
