import { type PipeTransform, StandardSchemaValidationPipe } from '@nestjs/common';
import type { z } from 'zod';
import { AssayError } from '#shared/errors/assay-error';
import type { ErrorCode } from '#shared/errors/catalogue';
import { faultsOf } from '#shared/errors/faults-of';

type Issue = Parameters<
  NonNullable<NonNullable<ConstructorParameters<typeof StandardSchemaValidationPipe>[0]>['exceptionFactory']>
>[0][number];

/** For every parameter that names a schema: all faults at once, as `request.invalid`. */
export function createValidationPipe(): PipeTransform {
  return new StandardSchemaValidationPipe({
    exceptionFactory: issues => new AssayError('request.invalid', undefined, { faults: issues.map(faultOf) }),
  });
}

/** For a body whose faults have a code of their own. */
export class SchemaPipe<T> implements PipeTransform<unknown, T> {
  constructor(
    private readonly schema: z.ZodType<T>,
    private readonly code: ErrorCode,
  ) {}

  transform(value: unknown): T {
    const parsed = this.schema.safeParse(value ?? {});
    if (!parsed.success) throw new AssayError(this.code, undefined, { faults: faultsOf(parsed.error) });
    return parsed.data;
  }
}

function faultOf(issue: Issue): { path: string; message: string } {
  const path = (issue.path ?? []).map(part => String(typeof part === 'object' ? part.key : part)).join('.');
  return { path: path || '(whole)', message: issue.message };
}
