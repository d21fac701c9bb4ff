import { z } from 'zod';
import { defineProvider } from '#activities/llm/define-provider';
import { ApiKey, endpointEnvironment, endpointSettings, limitsOf } from './endpoint-settings.js';
import { openCompatible } from './open-compatible.js';

export default defineProvider({
  name: 'gemini',
  title: 'Google Gemini',
  settings: z.strictObject({ apiKey: ApiKey, ...endpointSettings }),
  environment: { apiKey: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'], ...endpointEnvironment('GEMINI') },
  supports: {
    structuredOutput: true,
    tools: true,
    streaming: true,
    promptCaching: true,
    batch: false,
    embeddings: true,
  },
  open(settings) {
    const { apiKey, baseUrl = 'https://generativelanguage.googleapis.com/v1beta/openai/' } = settings;
    // Its endpoint knows no seed and refuses what it does not know.
    return openCompatible({ baseUrl, apiKey: apiKey.reveal(), limits: limitsOf(settings) }, { seedField: null });
  },
});
