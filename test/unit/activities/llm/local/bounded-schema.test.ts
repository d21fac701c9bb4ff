import { z } from 'zod';
import { boundedSchema } from '#activities/llm/local/bounded-schema';

const bounded = (type: z.ZodType) => boundedSchema(z.toJSONSchema(type));

describe('a schema for the grammar', () => {
  it('gives every list and every string an end, and keeps tighter ones', () => {
    expect(bounded(z.array(z.string()))).toEqual({
      type: 'array',
      items: { type: 'string', minLength: 0, maxLength: 400 },
      minItems: 0,
      maxItems: 4,
    });
    expect(bounded(z.array(z.string().min(3).max(9)).min(6).max(8))).toEqual({
      type: 'array',
      items: { type: 'string', minLength: 3, maxLength: 9 },
      minItems: 6,
      maxItems: 6,
    });
  });

  it('names the numbers that are allowed where there are bounds, since a grammar knows none', () => {
    expect(bounded(z.int().min(2).max(4))).toEqual({ enum: [2, 3, 4] });
    expect(bounded(z.int().positive()).enum).toHaveLength(32);
    expect(bounded(z.int())).toEqual({ type: 'integer' });
    expect(bounded(z.number().min(0).max(1))).toEqual({ enum: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] });
  });

  it('keeps choices, literals and objects, whose members are all written', () => {
    expect(bounded(z.strictObject({ kind: z.enum(['a', 'b']), note: z.int().nullable().optional() }))).toEqual({
      type: 'object',
      properties: {
        kind: { enum: ['a', 'b'] },
        note: { oneOf: [{ type: 'integer' }, { type: 'null' }] },
      },
      additionalProperties: false,
    });
  });

  it('refuses what no grammar can be made for', () => {
    const refused = expect.objectContaining({ code: 'model.bad-request' });
    expect(() => boundedSchema({ allOf: [{ type: 'object' }] })).toThrow(refused);
  });
});
