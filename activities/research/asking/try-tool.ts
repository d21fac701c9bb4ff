import type { ResearchTool, ToolAnswer, ToolContext, ToolQuery } from '#activities/research/tools/define-research-tool';
import { AssayError } from '#shared/errors/assay-error';
import { toolRetry } from '#shared/policies/tool-retry';

/**
 * One try, which ends in time even when the tool does not. Errors: those of the tool, `tool.broken-answer`,
 * `fetch.timed-out`, `tool.failed` for what it should not have thrown; an AbortError when nobody waits any more.
 */
export async function tryTool(tool: ResearchTool, query: ToolQuery, context: ToolContext): Promise<ToolAnswer> {
  const time = AbortSignal.timeout(toolRetry.timeoutMs);
  const signal = AbortSignal.any([context.signal, time]);
  try {
    signal.throwIfAborted();
    return checked(tool, await Promise.race([tool.ask(query, { ...context, signal }), endOf(signal)]));
  } catch (error) {
    context.signal.throwIfAborted();
    if (time.aborted) throw new AssayError('fetch.timed-out', `no answer within ${toolRetry.timeoutMs / 1_000} s`);
    throw error instanceof AssayError ? error : new AssayError('tool.failed', undefined, { cause: error });
  }
}

function checked(tool: ResearchTool, given: ToolAnswer): ToolAnswer {
  const answer = tool.output.safeParse(given);
  if (answer.success) return answer.data;
  const [path] = answer.error.issues.map(issue => issue.path.join('.'));
  throw new AssayError('tool.broken-answer', `"${path}" is not as agreed`);
}

function endOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
