import { Context } from '@temporalio/activity';
import { type CallContext, noContext } from '#activities/llm/gateway/call-context';
import { beat, faultTry } from '#workers/interceptors/tries';

/** The activity around a call of a model: its cancellation ends the request, and each chunk is a sign of life. */
export function activityContext(): CallContext {
  const context = currentContext();
  if (!context) return noContext();
  return {
    signal: context.cancellationSignal,
    onProgress: () => beat(context),
    attempt: context.info.attempt,
    faultTry: faultTry(context),
  };
}

function currentContext(): Context | null {
  try {
    return Context.current();
  } catch {
    return null;
  }
}
