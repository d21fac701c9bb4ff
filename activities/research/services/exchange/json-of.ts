import type { z } from 'zod';
import { AssayError } from '#shared/errors/assay-error';
import { faultsOf } from '#shared/errors/faults-of';

/** The answer of a service, as its schema has it. Errors: `tool.broken-answer`, which names fields and no values. */
export function jsonOf<T>(title: string, bytes: Uint8Array, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parse(title, bytes));
  if (parsed.success) return parsed.data;
  const paths = faultsOf(parsed.error).map(({ path }) => path.slice(0, 60));
  throw new AssayError('tool.broken-answer', `${title}, not as expected: ${paths.slice(0, 5).join(', ')}`);
}

function parse(title: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new AssayError('tool.broken-answer', `${title}, no JSON`);
  }
}
