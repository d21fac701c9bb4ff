import { describe, expect, it } from '@jest/globals';
import { NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import fc from 'fast-check';
import { z } from 'zod';
import { problemOf } from '#api/http/problem';
import { AssayError } from '#shared/errors/assay-error';
import { type ErrorCode, errorCatalogue } from '#shared/errors/catalogue';

const codes = Object.keys(errorCatalogue) as ErrorCode[];

describe('a problem document', () => {
  it('carries status, code and remedy of the catalogue, for every code', () => {
    for (const code of codes) {
      const { status, title, remedy } = errorCatalogue[code];
      expect(problemOf(new AssayError(code))).toEqual({
        type: `urn:assay:problem:${code}`,
        title,
        status,
        code,
        remedy,
      });
    }
  });

  it('keeps the detail apart from the title', () => {
    expect(problemOf(new AssayError('corpus.missing', '/nowhere')).detail).toBe('/nowhere');
  });

  it('lists the faults of a failed parse', () => {
    const { error } = z.object({ limit: z.number() }).safeParse({ limit: 'x' });
    expect(problemOf(error)).toMatchObject({ status: 400, faults: [{ path: 'limit' }] });
  });

  it.each([
    [new NotFoundException('Cannot GET /x'), 404, 'request.not-found'],
    [new PayloadTooLargeException(), 413, 'request.too-large'],
    [
      Object.assign(new Error('request entity too large'), { status: 413, type: 'entity.too.large' }),
      413,
      'request.too-large',
    ],
    [Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }), 503, 'storage.unavailable'],
    [Object.assign(new Error('terminating'), { code: '57P01' }), 503, 'storage.unavailable'],
  ])('is made of a foreign error: %s', (thrown, status, code) => {
    expect(problemOf(thrown)).toMatchObject({ status, code });
  });

  it('of an unknown error never shows its message, whatever was thrown', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6 }), message => {
        const secret = `secret:${message}`;
        for (const thrown of [new Error(secret), secret, { message: secret }]) {
          const problem = problemOf(thrown);
          expect(problem).toMatchObject({ status: 500, code: 'internal.unexpected' });
          expect(JSON.stringify(problem)).not.toContain('secret:');
        }
      }),
    );
  });
});
