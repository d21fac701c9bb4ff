import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Problem, problemOf } from '#api/http/problem';

const retryAfterSeconds = '5';

/** The one place where errors become answers. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = {
      ...problemOf(thrown),
      instance: request.originalUrl.split('?', 1)[0] ?? '',
      requestId: String(request.id ?? ''),
    };
    this.tell(thrown, problem);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    send(response, problem);
  }

  /** What passes by itself is told in a line; what does not, with all there is. */
  private tell(thrown: unknown, { status, code, title }: Problem): void {
    if (status === 503) this.logger.warn({ code }, title);
    else if (status >= 500) this.logger.error({ err: thrown, code }, title);
  }
}

function send(response: Response, problem: Problem): void {
  if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  if (problem.status === 503) response.setHeader('Retry-After', retryAfterSeconds);
  if (problem.status === 429 && !response.hasHeader('Retry-After'))
    response.setHeader('Retry-After', retryAfterSeconds);
  response.removeHeader('ETag');
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}
