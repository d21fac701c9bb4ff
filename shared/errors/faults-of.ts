import type { z } from 'zod';
import type { Fault } from '#shared/errors/assay-error';

/** All faults of a failed parse, each with the path of its field ("brief.title"). */
export function faultsOf(error: z.ZodError, prefix = ''): Fault[] {
  return error.issues.map(issue => ({
    path: [prefix, ...issue.path.map(String)].filter(Boolean).join('.') || '(whole)',
    message: issue.message,
  }));
}
