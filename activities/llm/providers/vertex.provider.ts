import { z } from 'zod';
import { defineProvider } from '#activities/llm/define-provider';
import { ApiKey, endpointEnvironment, endpointSettings, limitsOf } from './endpoint-settings.js';
import { openCompatible } from './open-compatible.js';

const Name = z.string().regex(/^[a-z0-9-]+$/, { error: 'expected lower-case letters, digits and hyphens' });

export default defineProvider({
  name: 'vertex',
  title: 'Google Vertex AI',
  settings: z.strictObject({
    project: Name,
    location: Name,
    /** An OAuth access token; it lives an hour, so something must renew it. */
    token: ApiKey,
    ...endpointSettings,
  }),
  environment: {
    project: ['VERTEX_PROJECT', 'GOOGLE_CLOUD_PROJECT'],
    location: ['VERTEX_LOCATION', 'GOOGLE_CLOUD_LOCATION'],
    token: ['VERTEX_ACCESS_TOKEN'],
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
    const { project, location, token } = settings;
    const host = location === 'global' ? 'aiplatform.googleapis.com' : `${location}-aiplatform.googleapis.com`;
    const path = `v1/projects/${project}/locations/${location}/endpoints/openapi`;
    const baseUrl = settings.baseUrl ?? `https://${host}/${path}`;
    const { models } = openCompatible(
      { baseUrl, apiKey: token.reveal(), limits: limitsOf(settings) },
      { seedField: null },
    );
    return { models };
  },
});
