import { z } from 'zod';
import { defineProvider } from '#activities/llm/define-provider';
import { ApiKey, endpointEnvironment, endpointSettings, HttpUrl, limitsOf } from './endpoint-settings.js';
import { openCompatible } from './open-compatible.js';

/** Ollama, vLLM, the llama.cpp server, LM Studio, and any gateway that speaks OpenAI's protocol. */
export default defineProvider({
  name: 'openai-compatible',
  title: 'OpenAI-compatible server',
  settings: z.strictObject({
    ...endpointSettings,
    /** http://127.0.0.1:11434/v1 for Ollama. */
    baseUrl: HttpUrl,
    apiKey: ApiKey.optional(),
    structured: z.enum(['json-schema', 'json-object']).optional(),
  }),
  environment: {
    ...endpointEnvironment('OPENAI_COMPATIBLE'),
    apiKey: ['OPENAI_COMPATIBLE_API_KEY'],
    structured: ['OPENAI_COMPATIBLE_STRUCTURED_OUTPUT'],
  },
  supports: {
    structuredOutput: true,
    tools: true,
    streaming: true,
    promptCaching: false,
    batch: false,
    embeddings: true,
  },
  open(settings) {
    const { baseUrl, structured = 'json-schema' } = settings;
    const apiKey = settings.apiKey?.reveal() ?? null;
    return openCompatible({ baseUrl, apiKey, limits: limitsOf(settings) }, { structured });
  },
});
