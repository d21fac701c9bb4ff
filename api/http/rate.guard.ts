import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type ApiSettings, tokens } from '#api/api-dependencies';
import { createRequestRate, type RequestRate } from '#api/http/request-rate';
import { AssayError } from '#shared/errors/assay-error';

/** Per address, and before the key is looked up, so that guessing keys does not burden the database. */
@Injectable()
export class RateGuard implements CanActivate {
  private readonly rate: RequestRate;

  constructor(@Inject(tokens.settings) { requestsPerMinute }: ApiSettings) {
    this.rate = createRequestRate(requestsPerMinute);
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (request.path.startsWith('/health/')) return true;
    const seconds = this.rate.secondsToWait(request.ip ?? '');
    if (seconds === null) return true;
    context.switchToHttp().getResponse<Response>().setHeader('Retry-After', String(seconds));
    throw new AssayError('request.too-many');
  }
}
