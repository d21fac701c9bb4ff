import { z } from 'zod';
import { defineProvider } from '#activities/llm/define-provider';
import { takesTemperature } from '#activities/llm/prices/takes-temperature';
import { openAiBatchPort } from '#activities/llm/wire/openai-batches';
import { openOpenAiClient } from '#activities/llm/wire/openai-client';
import type { OpenAiDialect } from '#activities/llm/wire/openai-dialect';
import { openAiEmbeddings, openAiModels } from '#activities/llm/wire/openai-wire';
import { batchFileLimits } from '#activities/llm/wire/wire-limits';
import { ApiKey, endpointEnvironment, endpointSettings, limitsOf } from './endpoint-settings.js';

const Settings = z.strictObject({
  apiKey: ApiKey,
  organization: z.string().min(1).optional(),
  project: z.string().min(1).optional(),
  ...endpointSettings,
});

const dialect: OpenAiDialect = {
  maxTokensField: 'max_completion_tokens',
  structured: 'json-schema',
  seedField: 'seed',
  hasCacheKey: true,
  asksForUsage: true,
  takesTemperature: model => takesTemperature('openai', model),
};

export default defineProvider({
  name: 'openai',
  title: 'OpenAI',
  settings: Settings,
  environment: {
    apiKey: ['OPENAI_API_KEY'],
    organization: ['OPENAI_ORG_ID'],
    project: ['OPENAI_PROJECT_ID'],
    ...endpointEnvironment('OPENAI'),
  },
  supports: {
    structuredOutput: true,
    tools: true,
    streaming: true,
    promptCaching: true,
    batch: true,
    embeddings: true,
  },
  open(settings) {
    const { apiKey, organization = null, project = null, baseUrl = 'https://api.openai.com/v1' } = settings;
    const endpoint = { baseUrl, apiKey: apiKey.reveal(), organization, project };
    const client = openOpenAiClient({ ...endpoint, limits: limitsOf(settings) });
    const files = openOpenAiClient({ ...endpoint, limits: batchFileLimits });
    return {
      models: openAiModels(client, dialect),
      embeddings: openAiEmbeddings(client),
      batches: openAiBatchPort(files, dialect),
    };
  },
});
