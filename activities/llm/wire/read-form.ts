import type { z } from 'zod';
import { AssayError } from '#shared/errors/assay-error';

/** What a provider sent, in the form agreed. Errors: `model.broken-answer`, without a cause: zod's words may quote it. */
export function readForm<Shape>(schema: z.ZodType<Shape>, value: unknown): Shape {
  const checked = schema.safeParse(value);
  if (!checked.success) throw new AssayError('model.broken-answer', 'not in the form agreed');
  return checked.data;
}
