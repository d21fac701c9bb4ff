import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { type ComponentName, refTo } from '#api/openapi/component-schemas';
import { type ErrorCode, errorCatalogue } from '#shared/errors/catalogue';

/** Every route that asks for a key may refuse with these. */
export const usualRefusals = [
  'auth.missing',
  'request.too-many',
  'storage.unavailable',
  'internal.unexpected',
] as const satisfies readonly ErrorCode[];

/** Describes an answer that is JSON. */
export function Answers(status: number, content: ComponentName, description: string): MethodDecorator {
  return ApiResponse({ status, description, content: { 'application/json': { schema: refTo(content) } } });
}

/** Describes an answer that is text, of one or several media types. */
export function AnswersText(description: string, ...mediaTypes: string[]): MethodDecorator {
  const content = Object.fromEntries(mediaTypes.map(type => [type, { schema: { type: 'string' } }]));
  return ApiResponse({ status: 200, description, content });
}

/** Describes the problems a route may answer with, together by their status. */
export function Refuses(...codes: ErrorCode[]): MethodDecorator {
  const byStatus = Object.entries(Object.groupBy(codes, code => String(errorCatalogue[code].status)));
  return applyDecorators(
    ...byStatus.map(([status, same = []]) =>
      ApiResponse({
        status: Number(status),
        description: same.map(code => `\`${code}\`: ${errorCatalogue[code].title}.`).join(' '),
        content: { 'application/problem+json': { schema: refTo('Problem') } },
      }),
    ),
  );
}
