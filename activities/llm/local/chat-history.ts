import type { PromptMessage } from '#activities/kit/prompt';
import type { LlamaTurn } from '#activities/llm/local/llama';

/** Messages as turns, with the empty one that is to be filled. */
export function chatHistory(messages: readonly PromptMessage[]): LlamaTurn[] {
  return [...messages.map(turnOf), { type: 'model', response: [] }];
}

function turnOf({ role, content }: PromptMessage): LlamaTurn {
  return role === 'assistant' ? { type: 'model', response: [content] } : { type: role, text: content };
}
