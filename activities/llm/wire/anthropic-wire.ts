import type Anthropic from '@anthropic-ai/sdk';
import type { ModelPort } from '../model-port.js';
import { createAnthropicAssembly } from './anthropic-answer.js';
import { fromAnthropicError } from './anthropic-errors.js';
import { type AnthropicDialect, anthropicRequest } from './anthropic-request.js';
import { exchange } from './exchange.js';

/** Messages, always streamed: each event is a sign of life. */
export function anthropicModels(client: Anthropic, dialect: AnthropicDialect): ModelPort {
  return {
    complete: (request, options) =>
      exchange(options, fromAnthropicError, async () => {
        const { data: stream, request_id: requestId } = await client.messages
          .create({ ...anthropicRequest(request, dialect), stream: true }, { signal: options.signal })
          .withResponse();
        const assembly = createAnthropicAssembly();
        for await (const event of stream) {
          options.onProgress();
          assembly.add(event);
        }
        return assembly.answer(requestId ?? null);
      }),
  };
}
