import fc from 'fast-check';
import { boundedReader } from '#activities/research/mcp/bounded-reader';
import { mcpLimits } from '#activities/research/mcp/mcp-limits';

function read(parts: readonly Buffer[]) {
  const messages: unknown[] = [];
  const excesses: string[] = [];
  const take = boundedReader({ onMessage: one => messages.push(one), onExcess: because => excesses.push(because) });
  for (const part of parts) take(part);
  return { messages, excesses };
}

const message = fc.record({
  jsonrpc: fc.constant('2.0' as const),
  method: fc.string({ minLength: 1, unit: 'binary' }),
});

it('gives the same messages however they are cut into parts', () => {
  fc.assert(
    fc.property(fc.array(message, { maxLength: 20 }), fc.array(fc.nat(400), { maxLength: 30 }), (messages, cuts) => {
      const bytes = Buffer.from(messages.map(one => `${JSON.stringify(one)}\n`).join(''));
      const ends = [...new Set([0, ...cuts.filter(cut => cut < bytes.length).sort((a, b) => a - b), bytes.length])];
      const parts = ends.slice(1).map((end, at) => bytes.subarray(ends[at], end));
      expect(read(parts)).toEqual({ messages, excesses: [] });
    }),
  );
});

it('passes over lines that are no messages', () => {
  const { messages } = read([Buffer.from('Welcome!\n{}\n[1]\n\n{"jsonrpc":"2.0","method":"a"}\n{"half')]);
  expect(messages).toEqual([{ jsonrpc: '2.0', method: 'a' }]);
});

it('tells once of too many bytes, and gives nothing after it', () => {
  const part = Buffer.alloc(mcpLimits.bytes / 2 + 1, 0x20);
  const last = Buffer.from('\n{"jsonrpc":"2.0","method":"a"}\n');
  expect(read([part, part, last, last])).toEqual({ messages: [], excesses: [expect.stringContaining('bytes')] });
});

it('tells once of too many messages', () => {
  const part = Buffer.from('x\n'.repeat(mcpLimits.messages));
  expect(read([part, part])).toEqual({ messages: [], excesses: [expect.stringContaining('messages')] });
});
