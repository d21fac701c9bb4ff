import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { tokens } from '#api/api-dependencies';
import { bearerOf } from '#api/http/bearer-of';
import { rememberCaller } from '#api/http/caller';
import { openToAllKey } from '#api/http/open-to-all';
import type { ApiKeyStore } from '#infra/storage/api-key-store';
import { AssayError } from '#shared/errors/assay-error';

const longestKey = 300;

/** Keys are found by their hash, so no comparison depends on how much of a guessed key is right. */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  constructor(
    @Inject(tokens.keys) private readonly keys: Pick<ApiKeyStore, 'findByKey'>,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.isOpen(context)) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const caller = await this.keys.findByKey(bearerOf(request, longestKey));
    if (!caller) throw new AssayError('auth.missing');
    if (caller.role === 'reader' && request.method !== 'GET' && request.method !== 'HEAD') {
      throw new AssayError('auth.forbidden', 'this key may only read');
    }
    rememberCaller(request, caller);
    return true;
  }

  private isOpen(context: ExecutionContext): boolean {
    return this.reflector.getAllAndOverride<boolean>(openToAllKey, [context.getHandler(), context.getClass()]) === true;
  }
}
