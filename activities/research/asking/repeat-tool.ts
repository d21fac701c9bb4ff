import { type AskedTool, breakerOf } from '#activities/research/asking/asked-tool';
import { payForTry } from '#activities/research/asking/pay-for-try';
import type { ToolDesk } from '#activities/research/asking/tool-desk';
import type { ToolAnswer } from '#activities/research/tools/define-research-tool';
import { AssayError } from '#shared/errors/assay-error';
import { isToolFailure, pauseBeforeRetry } from '#shared/policies/tool-retry';

/**
 * Asks until there is an answer or no further try: with pauses in between, as long as the breaker admits it. All tries of
 * one call count as one failure, so that a breaker does not open before the last of them.
 * Errors: those of the tool, `tool.open`, `budget.exhausted`.
 */
export async function repeatTool(desk: ToolDesk, asked: AskedTool): Promise<ToolAnswer> {
  const { ground, pause } = desk;
  for (let tries = 1; ; tries += 1) {
    const isProbe = await admit(desk, asked);
    try {
      const answer = await payForTry(desk, asked);
      await desk.shared?.breakers.succeeded(breakerOf(asked));
      return answer;
    } catch (error) {
      const wait = isProbe ? null : pauseAfter(error, { tries, leftMs: asked.until - ground.now().getTime() });
      if (wait === null) {
        await tellBreaker(desk, asked, error);
        throw error;
      }
      await pause(wait, asked.context.signal);
    }
  }
}

/** True: it is the one probe after a pause. Errors: `tool.open`. */
async function admit({ shared }: ToolDesk, asked: AskedTool): Promise<boolean> {
  const admission = await shared?.breakers.admit(breakerOf(asked));
  if (admission?.kind === 'refuse') {
    const { retryAfterMs } = admission;
    throw new AssayError('tool.open', breakerOf(asked).slice('tool:'.length), { retryAfterMs });
  }
  return admission?.kind === 'probe';
}

function pauseAfter(error: unknown, { tries, leftMs }: { tries: number; leftMs: number }): number | null {
  if (!(error instanceof AssayError)) return null;
  const { isRetryable, retryAfterMs } = error;
  return pauseBeforeRetry({ tries, isRetryable: isRetryable && isToolFailure(error.code), retryAfterMs, leftMs });
}

/** A refusal that is about the page shows that the host answers. */
async function tellBreaker({ shared }: ToolDesk, asked: AskedTool, error: unknown): Promise<void> {
  const key = breakerOf(asked);
  if (!(error instanceof AssayError)) return shared?.breakers.letGo(key);
  if (isToolFailure(error.code)) return shared?.breakers.failed(key, error.code);
  if (error.code.startsWith('fetch.')) return shared?.breakers.succeeded(key);
  return shared?.breakers.letGo(key);
}
