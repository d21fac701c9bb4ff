import { z } from 'zod';
import { defineProvider } from '#activities/llm/define-provider';
import { takesTemperature } from '#activities/llm/prices/takes-temperature';
import { openAzureClient } from '#activities/llm/wire/azure-client';
import type { OpenAiDialect } from '#activities/llm/wire/openai-dialect';
import { openAiEmbeddings, openAiModels } from '#activities/llm/wire/openai-wire';
import { ApiKey, endpointEnvironment, endpointSettings, HttpUrl, limitsOf } from './endpoint-settings.js';
import { fixed, isOne, renewed, TokenFile } from './token-file.js';

const Settings = z
  .strictObject({
    /** https://RESOURCE.openai.azure.com */
    endpoint: HttpUrl,
    apiVersion: z.string().regex(/^\d{4}-\d{2}-\d{2}(-preview)?$/, { error: 'expected a version like 2024-10-21' }),
    apiKey: ApiKey.optional(),
    entraToken: ApiKey.optional(),
    entraTokenFile: TokenFile.optional(),
    /** Without it, the model's name is taken for the deployment's. */
    deployment: z.string().min(1).optional(),
    embeddingDeployment: z.string().min(1).optional(),
    ...endpointSettings,
  })
  .refine(({ apiKey, entraToken, entraTokenFile }) => isOne(apiKey, entraToken, entraTokenFile), {
    path: ['apiKey'],
    error: 'expected either a key, an Entra token, or a file that holds one',
  });

const dialect: OpenAiDialect = {
  maxTokensField: 'max_completion_tokens',
  structured: 'json-schema',
  seedField: 'seed',
  hasCacheKey: false,
  asksForUsage: true,
  // Deployments are named freely; where the name is a model's, what is known of the model counts.
  takesTemperature: model => takesTemperature('openai', model),
};

export default defineProvider({
  name: 'azure-openai',
  title: 'Azure OpenAI',
  settings: Settings,
  environment: {
    endpoint: ['AZURE_OPENAI_ENDPOINT'],
    apiVersion: ['AZURE_OPENAI_API_VERSION', 'OPENAI_API_VERSION'],
    apiKey: ['AZURE_OPENAI_API_KEY'],
    entraToken: ['AZURE_OPENAI_AD_TOKEN'],
    entraTokenFile: ['AZURE_OPENAI_AD_TOKEN_FILE'],
    deployment: ['AZURE_OPENAI_DEPLOYMENT'],
    embeddingDeployment: ['AZURE_OPENAI_EMBEDDING_DEPLOYMENT'],
    ...endpointEnvironment('AZURE_OPENAI'),
  },
  supports: {
    structuredOutput: true,
    tools: true,
    streaming: true,
    promptCaching: true,
    batch: false,
    embeddings: true,
  },
  open(settings) {
    const { endpoint, apiVersion, apiKey, entraToken, entraTokenFile, deployment, embeddingDeployment } = settings;
    const baseUrl = settings.baseUrl ?? `${endpoint.replace(/\/+$/, '')}/openai`;
    const keys = { apiKey: apiKey?.reveal(), entraToken: renewed(entraTokenFile) ?? fixed(entraToken) };
    const shared = { baseUrl, apiVersion, ...keys, limits: limitsOf(settings) };
    return {
      models: openAiModels(openAzureClient({ ...shared, deployment }), dialect),
      embeddings: openAiEmbeddings(openAzureClient({ ...shared, deployment: embeddingDeployment })),
    };
  },
});
