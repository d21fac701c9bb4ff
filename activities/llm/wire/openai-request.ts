import type { ChatCompletionCreateParamsBase } from 'openai/resources/chat/completions';
import type { ModelRequest } from '../model-port.js';
import { narrowSchema } from './narrow-schema.js';
import type { OpenAiDialect } from './openai-dialect.js';
import { schemaMessage } from './schema-message.js';

const numberBounds = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
];

/** The body of a chat completion, without the choice of streaming. */
export function openAiRequest(request: ModelRequest, dialect: OpenAiDialect): ChatCompletionCreateParamsBase {
  const { model, output, seed, cacheKey } = request;
  return {
    model,
    messages: messagesOf(request, dialect),
    [dialect.maxTokensField]: request.maxOutputTokens,
    ...(dialect.takesTemperature(model) ? { temperature: request.temperature } : {}),
    ...(seed !== null && dialect.seedField ? { [dialect.seedField]: seed } : {}),
    ...(cacheKey !== null && dialect.hasCacheKey ? { prompt_cache_key: cacheKey } : {}),
    ...(output ? { response_format: formatOf(output, dialect) } : {}),
  };
}

/** The schema stands right after the leading system messages, where a shared prefix keeps it. */
function messagesOf({ messages, output }: ModelRequest, { structured }: OpenAiDialect) {
  const plain = messages.map(({ role, content }) => ({ role, content }));
  if (!output || structured === 'json-schema') return plain;
  const first = plain.findIndex(({ role }) => role !== 'system');
  return plain.toSpliced(first < 0 ? plain.length : first, 0, schemaMessage(output));
}

function formatOf({ name, schema }: NonNullable<ModelRequest['output']>, { structured }: OpenAiDialect) {
  if (structured === 'json-object') return { type: 'json_object' as const };
  const narrowed = narrowSchema(schema, numberBounds);
  const json = narrowed.isStrict
    ? { schema: { ...narrowed.schema }, strict: true }
    : { schema: { ...schema }, strict: false };
  return { type: 'json_schema' as const, json_schema: { name: name.replace(/[^\w-]/g, '_').slice(0, 64), ...json } };
}
