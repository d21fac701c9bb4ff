import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';

function rootOf(error: unknown): unknown {
  return error instanceof ActivityFailure ? (error.cause ?? error) : error;
}

/** The error code an activity failed with, as `shared/errors/catalogue.ts` lists it. */
export function codeOf(error: unknown): string {
  const root = rootOf(error);
  return root instanceof ApplicationFailure ? (root.type ?? 'internal.unexpected') : 'internal.unexpected';
}

/** What to tell people: the words of the failure with what to do about it, without stack traces. */
export function messageOf(error: unknown): string {
  const root = rootOf(error);
  if (!(root instanceof ApplicationFailure))
    return 'Something unexpected went wrong; the log of the worker has the details.';
  const remedy = (root.details?.[0] as { remedy?: unknown } | undefined)?.remedy;
  return [root.message, typeof remedy === 'string' ? remedy : ''].filter(Boolean).join('. ');
}

/** The single faults that the failure lists, as they came over the wire. */
export function faultsIn(error: unknown): unknown {
  const root = rootOf(error);
  return root instanceof ApplicationFailure ? (root.details?.[0] as { faults?: unknown } | undefined)?.faults : [];
}
