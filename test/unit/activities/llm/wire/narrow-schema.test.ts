import { z } from 'zod';
import { narrowSchema } from '#activities/llm/wire/narrow-schema';

const Note = z.strictObject({
  title: z.string().min(3).max(80).describe('one line'),
  kind: z.enum(['a', 'b']),
  tags: z.array(z.string().regex(/^x/)).max(5),
  either: z.union([z.string(), z.null()]),
});

describe('a narrowed schema', () => {
  const narrowed = narrowSchema(z.toJSONSchema(Note));

  it('keeps the shape and moves unknown bounds into the description', () => {
    expect(narrowed).toEqual({
      isClosed: true,
      isStrict: true,
      schema: {
        type: 'object',
        properties: {
          title: { type: 'string', description: 'one line; minLength: 3; maxLength: 80' },
          kind: { type: 'string', enum: ['a', 'b'] },
          tags: { type: 'array', items: { type: 'string', description: 'pattern: ^x' }, description: 'maxItems: 5' },
          either: { type: ['string', 'null'] },
        },
        required: ['title', 'kind', 'tags', 'either'],
        additionalProperties: false,
      },
    });
  });

  it('keeps the bounds that a provider knows', () => {
    const { schema } = narrowSchema({ type: 'array', items: {}, maxItems: 5, minItems: 1 }, ['maxItems']);
    expect(schema).toEqual({ type: 'array', items: {}, maxItems: 5, description: 'minItems: 1' });
  });

  it('is not strict with a member that may be left out, at any depth', () => {
    const inner = z.strictObject({ list: z.array(z.strictObject({ may: z.string().optional() })) });
    expect(narrowSchema(z.toJSONSchema(inner))).toMatchObject({ isClosed: true, isStrict: false });
  });

  it.each([
    ['a record', z.strictObject({ by: z.record(z.string(), z.number()) })],
    ['a tuple', z.strictObject({ pair: z.tuple([z.string(), z.number()]) })],
    ['a loose object', z.looseObject({ a: z.string() })],
  ])('is not closed with %s', (_, schema) => {
    expect(narrowSchema(z.toJSONSchema(schema))).toMatchObject({ isClosed: false, isStrict: false });
  });

  it('is not closed with parts that must all hold', () => {
    expect(narrowSchema({ allOf: [{ type: 'string' }] })).toMatchObject({ isClosed: false });
  });

  it('looks into objects that may be null', () => {
    expect(narrowSchema({ type: ['object', 'null'] })).toMatchObject({ isClosed: false });
  });

  it('does not tell a pattern that nobody can read', () => {
    expect(narrowSchema(z.toJSONSchema(z.iso.date())).schema).toEqual({ type: 'string', description: 'format: date' });
  });

  it('says alternatives in the one word that providers know', () => {
    const schema = z.toJSONSchema(
      z.discriminatedUnion('k', [z.strictObject({ k: z.literal('a') }), z.strictObject({ k: z.literal('b') })]),
    );
    expect(narrowSchema(schema).schema).toMatchObject({ anyOf: [{ type: 'object' }, { type: 'object' }] });
  });

  it('does not take a member for a keyword', () => {
    const { schema } = narrowSchema({
      type: 'object',
      properties: { format: { type: 'string' }, minLength: { type: 'number' } },
      required: ['format', 'minLength'],
      additionalProperties: false,
    });
    expect(Object.keys(schema.properties as object)).toEqual(['format', 'minLength']);
  });
});
