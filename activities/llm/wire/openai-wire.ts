import type OpenAI from 'openai';
import type { EmbeddingPort, ModelPort } from '../model-port.js';
import { exchange } from './exchange.js';
import { createOpenAiAssembly } from './openai-answer.js';
import type { OpenAiDialect } from './openai-dialect.js';
import { fromOpenAiError } from './openai-errors.js';
import { openAiRequest } from './openai-request.js';
import { openAiVectors } from './openai-vectors.js';

/** Chat completions, always streamed: each chunk is a sign of life. */
export function openAiModels(client: OpenAI, dialect: OpenAiDialect): ModelPort {
  return {
    complete: (request, options) =>
      exchange(options, fromOpenAiError, async () => {
        const body = {
          ...openAiRequest(request, dialect),
          stream: true as const,
          ...(dialect.asksForUsage ? { stream_options: { include_usage: true } } : {}),
        };
        const { data: stream, request_id: requestId } = await client.chat.completions
          .create(body, { signal: options.signal })
          .withResponse();
        const assembly = createOpenAiAssembly();
        for await (const chunk of stream) {
          options.onProgress();
          assembly.add(chunk);
        }
        return assembly.answer({ requestId, model: request.model, promptLength: JSON.stringify(body.messages).length });
      }),
  };
}

/** Some hundred texts a call: vectors come as digits, and answers are capped at 16 MiB. */
export function openAiEmbeddings(client: OpenAI): EmbeddingPort {
  return {
    embed: ({ model, texts }, options) =>
      exchange(options, fromOpenAiError, async () => {
        const body = { model, input: [...texts], encoding_format: 'float' as const };
        const answer = await client.embeddings.create(body, { signal: options.signal });
        options.onProgress();
        return openAiVectors(answer, texts.length);
      }),
  };
}
