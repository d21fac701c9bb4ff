import type { Tool } from '@modelcontextprotocol/sdk/types.js';
import fc from 'fast-check';
import { inertTitle } from '#activities/research/mcp/inert-title';
import { partNames } from '#activities/research/mcp/part-names';
import { partsOf } from '#activities/research/mcp/parts-of';
import { queryParameterOf } from '#activities/research/mcp/query-parameter';
import { ToolPart } from '#shared/contracts/tool-catalogue';
import { everythingServer } from '#test/support/mcp/mcp-servers';

const words = { type: 'string' };

function toolOf(properties: Record<string, object>, required: string[], over: Partial<Tool> = {}): Tool {
  return { name: 'find', inputSchema: { type: 'object', properties, required }, ...over };
}

describe('the parameter that takes the query', () => {
  it('is the only required one that takes words', () => {
    expect(queryParameterOf(toolOf({ q: words, lang: words }, ['q']))).toEqual({ parameter: 'q' });
  });

  it.each([
    ['a date', { type: 'string', format: 'date' }],
    ['an address', { type: 'string', format: 'uri' }],
    ['one of a few words', { type: 'string', enum: ['a', 'b'] }],
    ['a number', { type: 'number' }],
  ])('is none that takes %s', (_what, schema) => {
    expect(queryParameterOf(toolOf({ q: schema }, ['q']))).toHaveProperty('missing');
  });

  it('is the one that is named, once all others are given', () => {
    const tool = toolOf({ q: words, place: words }, ['q', 'place']);
    const choice = { name: 'find', queryParameter: 'q', arguments: {} };
    expect(queryParameterOf(tool, choice)).toHaveProperty('missing', expect.stringContaining('"arguments"'));
    expect(queryParameterOf(tool, { ...choice, arguments: { place: 'DE' } })).toEqual({ parameter: 'q' });
  });
});

it('offers no tool that answers by tasks only, nor one whose schemas are without measure', () => {
  const readOnly = { annotations: { readOnlyHint: true } };
  const slow = toolOf({ q: words }, ['q'], { ...readOnly, execution: { taskSupport: 'required' } });
  const vast = toolOf({ q: { ...words, description: 'x'.repeat(40_000) } }, ['q'], readOnly);
  expect(partsOf(everythingServer(), [slow])).toEqual([]);
  expect(partsOf(everythingServer(), [vast])).toEqual([]);
});

it('gives each tool a name of its own that plans can hold, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 90 }), { maxLength: 12 }), tools => {
      const names = partNames('server', tools);
      for (const name of names.values()) expect(ToolPart.shape.name.safeParse(name).success).toBe(true);
      expect(new Set(names.values()).size).toBe(tools.length);
      expect([...partNames('server', tools.toReversed())].sort()).toEqual([...names].sort());
    }),
  );
});

it('leaves nothing in a title that is hidden or that anything would act on', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), title => {
      const inert = inertTitle(title);
      expect(inert.length).toBeLessThanOrEqual(120);
      expect(inert.isWellFormed()).toBe(true);
      expect(inert).not.toMatch(/[<>`*_|\\[\]{}#\p{Cc}\p{Cf}]/u);
    }),
  );
});
