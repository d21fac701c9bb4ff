import type { OpenedProvider } from '#activities/llm/define-provider';
import { type OpenAiEndpoint, openOpenAiClient } from '#activities/llm/wire/openai-client';
import { type OpenAiDialect, usualDialect } from '#activities/llm/wire/openai-dialect';
import { openAiEmbeddings, openAiModels } from '#activities/llm/wire/openai-wire';

/** Models and embeddings of a server that speaks OpenAI's protocol in its own dialect. */
export function openCompatible(
  endpoint: OpenAiEndpoint,
  dialect: Partial<OpenAiDialect> = {},
): Required<Pick<OpenedProvider, 'models' | 'embeddings'>> {
  const client = openOpenAiClient(endpoint);
  return { models: openAiModels(client, { ...usualDialect, ...dialect }), embeddings: openAiEmbeddings(client) };
}
