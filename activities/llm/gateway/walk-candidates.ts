import type { CallContext } from '#activities/llm/gateway/call-context';
import type { Deployment } from '#activities/llm/gateway/deployment';
import type { AttemptDependencies } from '#activities/llm/gateway/paid-attempt';
import type { Question } from '#activities/llm/gateway/question';
import { type StructuredAnswer, structuredAnswer } from '#activities/llm/gateway/structured-answer';
import type { RouteExplanation } from '#shared/contracts/model-call';
import { AssayError } from '#shared/errors/assay-error';

/** A text that was paid for and cannot be used as it is: it is mended or judged, not bought again. */
export interface GivenAnswer {
  readonly deployment: string;
  readonly text: string;
}

export interface Walk {
  readonly callKey: string;
  readonly question: Question;
  readonly candidates: readonly Deployment[];
  readonly mode: RouteExplanation['mode'];
  /** Grows by one sentence for each candidate that did not answer. */
  readonly notes: string[];
  /** Deployments that had failed lately when the walk began; without it, each is asked for. */
  readonly failing?: ReadonlySet<string>;
  readonly given?: GivenAnswer | null;
}

export interface WalkedAnswer extends StructuredAnswer {
  readonly deployment: Deployment;
}

/**
 * Asks one candidate after another until an answer stands. In a cascade, an answer that its gate does not pass goes to the
 * next. Errors: the one that promises most from another try.
 */
export async function walkCandidates(
  dependencies: AttemptDependencies,
  walk: Walk,
  context: CallContext,
): Promise<WalkedAnswer> {
  const errors: AssayError[] = [];
  let hasGateSpoken = false;
  for (const [index, deployment] of walk.candidates.entries()) {
    const attempt = attemptOf(walk, { deployment, index, hasGateSpoken });
    try {
      const answer = await structuredAnswer(dependencies, attempt, context);
      const complaints = walk.mode === 'cascade' ? walk.question.complaints(answer.value) : [];
      const isLast = index === walk.candidates.length - 1;
      if (complaints.length === 0 || (isLast && hasGateSpoken)) return { ...answer, deployment };
      hasGateSpoken = true;
      walk.notes.push(`${deployment.id} did not pass the gate: ${complaints.slice(0, 3).join('; ')}`);
      errors.push(new AssayError('model.invalid-answer', `${deployment.id} did not pass the gate`));
    } catch (error) {
      if (context.signal.aborted) throw context.signal.reason;
      errors.push(passable(error));
      walk.notes.push(`${deployment.id} did not answer: ${errors.at(-1)?.code}`);
    }
  }
  throw mostHopeful(errors);
}

function attemptOf(
  walk: Walk,
  { deployment, index, hasGateSpoken }: { deployment: Deployment; index: number; hasGateSpoken: boolean },
) {
  return {
    callKey: walk.callKey,
    question: walk.question,
    deployment,
    messages: walk.question.messages,
    purpose: hasGateSpoken ? ('cascade' as const) : ('answer' as const),
    isAdmitted: index === 0 && walk.failing !== undefined && !walk.failing.has(deployment.id),
    ...(walk.given?.deployment === deployment.id && { given: walk.given.text }),
  };
}

/** Errors of the machine and cancellations end the walk; those of a model or of money lead to the next candidate. */
function passable(error: unknown): AssayError {
  if (error instanceof AssayError && /^(?:model|budget)\./u.test(error.code)) return error;
  throw error;
}

/**
 * One that another try may help, the one with the shortest wait first; else the last. One that may have been paid goes
 * before those that pass by waiting, so that tries are counted.
 */
function mostHopeful(errors: readonly AssayError[]): AssayError {
  const retryable = errors.filter(error => error.isRetryable);
  const [soonest] = [...retryable].sort(
    (a, b) => Number(a.passes) - Number(b.passes) || (a.retryAfterMs ?? 0) - (b.retryAfterMs ?? 0),
  );
  return soonest ?? errors.at(-1) ?? new AssayError('model.unavailable', 'no model is configured for this task');
}
