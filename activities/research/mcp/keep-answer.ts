import type { AnswerText } from '#activities/research/mcp/answer-parts';
import type { CapturedTool } from '#activities/research/mcp/captured-tool';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { FoundDocument } from '#shared/contracts/found-document';
import { withoutInvisible } from '#shared/text/invisible';

export interface Answered {
  readonly tool: CapturedTool;
  readonly query: string;
  readonly publisher: string;
  readonly retrievedAt: string;
}

/** Stores what a server gave, as what the server says. An address that it claims for it is not taken for one. */
export async function keepAnswer(
  artifacts: ArtifactStore,
  { text, fileName, resource }: AnswerText,
  { tool, query, publisher, retrievedAt }: Answered,
): Promise<FoundDocument> {
  const asked = new URLSearchParams(resource === null ? { query } : { query, resource: withoutInvisible(resource) });
  return {
    contentHash: await artifacts.put(text),
    fileName,
    location: `mcp:${tool.server}/${encodeURIComponent(tool.tool)}?${asked}`.slice(0, 2_000),
    url: null,
    retrievedAt,
    publisher,
    kind: 'unknown',
  };
}
