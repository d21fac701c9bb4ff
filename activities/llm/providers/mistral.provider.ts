import { z } from 'zod';
import { defineProvider } from '#activities/llm/define-provider';
import { ApiKey, endpointEnvironment, endpointSettings, limitsOf } from './endpoint-settings.js';
import { openCompatible } from './open-compatible.js';

export default defineProvider({
  name: 'mistral',
  title: 'Mistral AI',
  settings: z.strictObject({ apiKey: ApiKey, ...endpointSettings }),
  environment: { apiKey: ['MISTRAL_API_KEY'], ...endpointEnvironment('MISTRAL') },
  supports: {
    structuredOutput: true,
    tools: true,
    streaming: true,
    promptCaching: true,
    batch: false,
    embeddings: true,
  },
  open(settings) {
    const { apiKey, baseUrl = 'https://api.mistral.ai/v1' } = settings;
    return openCompatible(
      { baseUrl, apiKey: apiKey.reveal(), limits: limitsOf(settings) },
      { seedField: 'random_seed', asksForUsage: false },
    );
  },
});
