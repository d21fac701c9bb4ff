import { Context } from '@temporalio/activity';
import { type CallContext, noContext } from '#activities/llm/gateway/call-context';

/** The activity around a call of a model: its cancellation ends the request, and each chunk is a sign of life. */
export function activityContext(): CallContext {
  const context = currentContext();
  if (!context) return noContext();
  return {
    signal: context.cancellationSignal,
    onProgress: () => context.heartbeat(),
    attempt: context.info.attempt,
  };
}

function currentContext(): Context | null {
  try {
    return Context.current();
  } catch {
    return null;
  }
}
