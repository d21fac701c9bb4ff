import type { MessageCreateParamsNonStreaming, TextBlockParam } from '@anthropic-ai/sdk/resources/messages';
import type { ModelRequest } from '../model-port.js';
import { narrowSchema } from './narrow-schema.js';
import { schemaMessage } from './schema-message.js';

/** How answers are bound to a schema. Newer models refuse a forced tool; some gateways know nothing else. */
export interface AnthropicDialect {
  readonly structured: 'native' | 'tool';
  /** Models that think refuse any temperature but their own. */
  readonly takesTemperature: (model: string) => boolean;
}

const mostBreakpoints = 4;

/** The body of a message, without the choice of streaming. */
export function anthropicRequest(request: ModelRequest, dialect: AnthropicDialect): MessageCreateParamsNonStreaming {
  const marks = new Set(request.cacheBreakpoints.slice(-mostBreakpoints));
  const blocks = request.messages.map((message, at) => ({
    role: message.role,
    content: textBlocks(message, marks.has(at)),
  }));
  const { system: more, ...bound } = binding(request.output, dialect);
  const system = [...blocks.filter(({ role }) => role === 'system').flatMap(({ content }) => content), ...more];
  return {
    model: request.model,
    max_tokens: request.maxOutputTokens,
    ...(dialect.takesTemperature(request.model) ? { temperature: Math.min(1, request.temperature) } : {}),
    ...(system.length > 0 ? { system } : {}),
    messages: blocks.flatMap(({ role, content }) => (role === 'system' ? [] : [{ role, content }])),
    ...bound,
  };
}

/** A breakpoint stands at the end of a block, so a message that is stable in part becomes two. */
function textBlocks({ content, stable }: ModelRequest['messages'][number], isMarked: boolean): TextBlockParam[] {
  if (!isMarked || !stable || stable >= content.length) return [textBlock(content, isMarked)];
  return [textBlock(content.slice(0, stable), true), textBlock(content.slice(stable), false)];
}

function textBlock(text: string, isMarked: boolean): TextBlockParam {
  return { type: 'text', text, ...(isMarked ? { cache_control: { type: 'ephemeral' } } : {}) };
}

function binding(output: ModelRequest['output'], { structured }: AnthropicDialect) {
  if (!output) return { system: [] };
  const { schema, isClosed } = narrowSchema(output.schema);
  if (structured === 'native') {
    // Open objects are refused: their schema is told in words, and the caller checks the answer.
    if (!isClosed) return { system: [textBlock(schemaMessage(output).content, false)] };
    return { system: [], output_config: { format: { type: 'json_schema' as const, schema: { ...schema } } } };
  }
  const tool = {
    name: 'answer',
    description: 'Gives the answer.',
    input_schema: { ...output.schema, type: 'object' as const },
  };
  return { system: [], tools: [tool], tool_choice: { type: 'tool' as const, name: tool.name } };
}
