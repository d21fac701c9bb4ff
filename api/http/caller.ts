import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { ApiKey } from '#infra/storage/api-key-store';
import { AssayError } from '#shared/errors/assay-error';

/** Who calls, as the API key says; everything a route shows or changes belongs to this tenant. */
export type Caller = ApiKey;

const callers = new WeakMap<Request, Caller>();

export function rememberCaller(request: Request, caller: Caller): void {
  callers.set(request, caller);
}

export function callerOf(request: Request): Caller {
  const caller = callers.get(request);
  if (!caller) throw new AssayError('auth.missing');
  return caller;
}

export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext) =>
  callerOf(context.switchToHttp().getRequest<Request>()),
);
