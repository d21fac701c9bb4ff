import { z } from 'zod';
import { defineProvider } from '#activities/llm/define-provider';
import { ApiKey, endpointEnvironment, endpointSettings, limitsOf } from './endpoint-settings.js';
import { openCompatible } from './open-compatible.js';
import { fixed, isOne, renewed, TokenFile } from './token-file.js';

const Name = z.string().regex(/^[a-z0-9-]+$/, { error: 'expected lower-case letters, digits and hyphens' });

export default defineProvider({
  name: 'vertex',
  title: 'Google Vertex AI',
  settings: z
    .strictObject({
      project: Name,
      location: Name,
      /** An OAuth access token, which ends after an hour; for longer, a file that something keeps renewing. */
      token: ApiKey.optional(),
      tokenFile: TokenFile.optional(),
      ...endpointSettings,
    })
    .refine(({ token, tokenFile }) => isOne(token, tokenFile), {
      path: ['token'],
      error: 'expected either an access token or a file that holds one',
    }),
  environment: {
    project: ['VERTEX_PROJECT', 'GOOGLE_CLOUD_PROJECT'],
    location: ['VERTEX_LOCATION', 'GOOGLE_CLOUD_LOCATION'],
    token: ['VERTEX_ACCESS_TOKEN'],
    tokenFile: ['VERTEX_ACCESS_TOKEN_FILE'],
    ...endpointEnvironment('VERTEX'),
  },
  supports: {
    structuredOutput: true,
    tools: true,
    streaming: true,
    promptCaching: true,
    batch: false,
    embeddings: false,
  },
  open(settings) {
    const { project, location, token, tokenFile } = settings;
    const apiKey = renewed(tokenFile) ?? fixed(token) ?? null;
    const host = location === 'global' ? 'aiplatform.googleapis.com' : `${location}-aiplatform.googleapis.com`;
    const path = `v1/projects/${project}/locations/${location}/endpoints/openapi`;
    const baseUrl = settings.baseUrl ?? `https://${host}/${path}`;
    const { models } = openCompatible({ baseUrl, apiKey, limits: limitsOf(settings) }, { seedField: null });
    return { models };
  },
});
