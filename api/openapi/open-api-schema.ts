import type { ApiBodyOptions } from '@nestjs/swagger';
import { z } from 'zod';

type OpenApiSchema = Extract<ApiBodyOptions, { schema: unknown }>['schema'];

/** A zod schema as it is sent, in the dialect of OpenAPI 3.0. */
export function openApiSchema(schema: z.ZodType): OpenApiSchema {
  const { $schema, ...converted } = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io: 'input',
    unrepresentable: 'any',
  });
  return converted as OpenApiSchema;
}
