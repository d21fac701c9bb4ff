import { AssayError } from '#shared/errors/assay-error';

/**
 * The answers of questions that are asked at once. All have ended before one failure is told: nobody asks on after it, and
 * the answered ones are in the journal. What waits for a batch is told last, since the others must be solved first.
 */
export async function allAnswered<T extends readonly Promise<unknown>[]>(
  asked: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const settled = await Promise.allSettled(asked);
  const reasons: unknown[] = settled.filter(each => each.status === 'rejected').map(({ reason }) => reason);
  const isQueued = (reason: unknown) => reason instanceof AssayError && reason.code === 'model.queued';
  if (reasons.length > 0) throw reasons.find(reason => !isQueued(reason)) ?? reasons[0];
  return Promise.all(asked);
}
