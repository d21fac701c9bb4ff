import { contentHash } from '#activities/kit/content-hash';
import type { PromptMessage } from '#activities/kit/prompt';
import type { Deployment } from '#activities/llm/gateway/deployment';
import type { Question } from '#activities/llm/gateway/question';
import type { ModelRequest } from '#activities/llm/model-port';

/**
 * The question for one deployment. Instructions come first and are the same for every input, then what all questions of a
 * run have in common: providers cache both.
 */
export function modelRequest(
  question: Question,
  deployment: Deployment,
  messages: readonly PromptMessage[],
): ModelRequest {
  return {
    model: deployment.model,
    messages,
    output: { name: question.prompt, schema: question.schema },
    maxOutputTokens: Math.min(question.maxOutputTokens, deployment.maxOutputTokens),
    temperature: question.temperature,
    seed: null,
    cacheKey: cacheKeyOf(question),
    cacheBreakpoints: messages.flatMap(({ role, stable }, at) => (role === 'system' || stable ? [at] : [])),
  };
}

/** At most 64 characters. Of a run, where a run has something in common: its questions then meet at one cache. */
function cacheKeyOf({ prompt, promptVersion, messages, run }: Question): string {
  const name = `${prompt}-${promptVersion}`;
  return messages.some(({ stable }) => stable) ? `${name}-${contentHash(run).slice(0, 16)}` : name;
}

/** The conversation goes on: what was answered, what is wrong with it, and the wish for all of it once more. */
export function repairMessages(
  messages: readonly PromptMessage[],
  { text, complaint }: { text: string; complaint: string },
): PromptMessage[] {
  return [
    ...messages,
    { role: 'assistant', content: text },
    {
      role: 'user',
      content: `Your answer does not fit the schema:\n${complaint}\n\nWrite the whole answer again, corrected: JSON only, nothing else changed.`,
    },
  ];
}
