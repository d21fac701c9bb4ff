import { z } from 'zod';
import { defineProvider } from '#activities/llm/define-provider';
import { ApiKey, endpointEnvironment, endpointSettings, limitsOf } from './endpoint-settings.js';
import { openCompatible } from './open-compatible.js';

export default defineProvider({
  name: 'deepseek',
  title: 'DeepSeek',
  settings: z.strictObject({ apiKey: ApiKey, ...endpointSettings }),
  environment: { apiKey: ['DEEPSEEK_API_KEY'], ...endpointEnvironment('DEEPSEEK') },
  // It guarantees JSON, not a schema; the schema is told in the prompt.
  supports: {
    structuredOutput: false,
    tools: true,
    streaming: true,
    promptCaching: true,
    batch: false,
    embeddings: false,
  },
  open(settings) {
    const { apiKey, baseUrl = 'https://api.deepseek.com' } = settings;
    const { models } = openCompatible(
      { baseUrl, apiKey: apiKey.reveal(), limits: limitsOf(settings) },
      { structured: 'json-object', seedField: null },
    );
    return { models };
  },
});
