import fc from 'fast-check';
import { createOpenAiAssembly } from '#activities/llm/wire/openai-answer';

const from = { requestId: 'req-1', model: 'asked', promptLength: 300 };
const usage = { prompt_tokens: 10, completion_tokens: 2 };

function answerEnding(reason: string, content = 'text') {
  const assembly = createOpenAiAssembly();
  assembly.add({ choices: [{ delta: { content }, finish_reason: reason }], usage });
  return assembly.answer(from);
}

describe('an answer put together from chunks', () => {
  it('is the text, however it was cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), pieces => {
        const assembly = createOpenAiAssembly();
        for (const content of pieces) assembly.add({ choices: [{ delta: { content }, finish_reason: null }] });
        assembly.add({ choices: [{ delta: {}, finish_reason: 'stop' }] });
        assembly.add({ choices: [], usage });
        expect(assembly.answer(from)).toMatchObject({ text: pieces.join(''), model: 'asked', requestId: 'req-1' });
      }),
    );
  });

  it.each([
    ['stop', 'complete'],
    ['length', 'truncated'],
    ['content_filter', 'filtered'],
    ['content_filter: RECITATION', 'filtered'],
    ['SAFETY', 'filtered'],
    ['MAX_TOKENS', 'truncated'],
  ])('that ends with %s is %s', (reason, finish) => {
    expect(answerEnding(reason).finish).toBe(finish);
  });

  it('that is cut short stays cut short when it is empty: the model spent its room on thinking', () => {
    expect(answerEnding('length', '').finish).toBe('truncated');
  });

  it('that ends for lack of machines is worth another try; for a reason nobody knows, broken', () => {
    expect(() => answerEnding('insufficient_system_resource')).toThrow(
      expect.objectContaining({ code: 'model.overloaded' }),
    );
    expect(() => answerEnding('whatever')).toThrow(expect.objectContaining({ code: 'model.broken-answer' }));
    expect(() => answerEnding('constructor')).toThrow(expect.objectContaining({ code: 'model.broken-answer' }));
  });

  it('tells cached input by either name, never more than was sent', () => {
    const told = (details: object) => {
      const assembly = createOpenAiAssembly();
      assembly.add({ choices: [{ delta: { content: 'x' }, finish_reason: 'stop' }], usage: { ...usage, ...details } });
      return assembly.answer(from).usage.cachedInputTokens;
    };
    expect(told({ prompt_tokens_details: { cached_tokens: 7 } })).toBe(7);
    expect(told({ prompt_cache_hit_tokens: 4 })).toBe(4);
    expect(told({ prompt_cache_hit_tokens: 400 })).toBe(10);
  });
});
