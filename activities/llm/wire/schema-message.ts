import type { PromptMessage } from '#activities/kit/prompt';
import type { ModelRequest } from '../model-port.js';

/** Tells the schema in words, for models that cannot be held to it. It is equal for equal schemas, so prefixes stay. */
export function schemaMessage({ schema }: NonNullable<ModelRequest['output']>): PromptMessage {
  return {
    role: 'system',
    content: `Answer with one JSON object and nothing else. It must fit this JSON schema: ${JSON.stringify(schema)}`,
  };
}
