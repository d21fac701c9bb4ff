import { z } from 'zod';
import { defineProvider } from '#activities/llm/define-provider';
import { takesTemperature } from '#activities/llm/prices/takes-temperature';
import { anthropicBatchPort } from '#activities/llm/wire/anthropic-batches';
import { openAnthropicClient } from '#activities/llm/wire/anthropic-client';
import { anthropicModels } from '#activities/llm/wire/anthropic-wire';
import { batchFileLimits } from '#activities/llm/wire/wire-limits';
import { ApiKey, endpointEnvironment, endpointSettings, limitsOf } from './endpoint-settings.js';

const Settings = z.strictObject({
  apiKey: ApiKey,
  /** `tool` for gateways that know no structured output. */
  structured: z.enum(['native', 'tool']).optional(),
  ...endpointSettings,
});

export default defineProvider({
  name: 'anthropic',
  title: 'Anthropic',
  settings: Settings,
  environment: {
    apiKey: ['ANTHROPIC_API_KEY'],
    structured: ['ANTHROPIC_STRUCTURED_OUTPUT'],
    ...endpointEnvironment('ANTHROPIC'),
  },
  supports: {
    structuredOutput: true,
    tools: true,
    streaming: true,
    promptCaching: true,
    batch: true,
    embeddings: false,
  },
  open(settings) {
    const { apiKey, structured = 'native', baseUrl = 'https://api.anthropic.com' } = settings;
    const dialect = { structured, takesTemperature: (model: string) => takesTemperature('anthropic', model) };
    const endpoint = { baseUrl, apiKey: apiKey.reveal() };
    const client = openAnthropicClient({ ...endpoint, limits: limitsOf(settings) });
    const files = openAnthropicClient({ ...endpoint, limits: batchFileLimits });
    return { models: anthropicModels(client, dialect), batches: anthropicBatchPort(files, dialect) };
  },
});
