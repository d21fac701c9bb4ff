import { oneAtATime } from '#activities/llm/local/one-at-a-time';

const never = new AbortController().signal;

describe('one at a time', () => {
  it('keeps the order, and goes on after a failure', async () => {
    const inTurn = oneAtATime();
    const seen: string[] = [];
    const act = (name: string) => async () => {
      seen.push(`${name} begins`);
      await new Promise(resolve => setTimeout(resolve, 5));
      seen.push(`${name} ends`);
      if (name === 'one') throw new TypeError('one fails');
    };
    const results = await Promise.allSettled([inTurn(never, act('one')), inTurn(never, act('two'))]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(seen).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('never begins what was aborted while it waited, and does not let its caller wait', async () => {
    const inTurn = oneAtATime();
    const gate = Promise.withResolvers<void>();
    const front = inTurn(never, () => gate.promise);
    const stop = new AbortController();
    let isBegun = false;
    const waiting = inTurn(stop.signal, async () => {
      isBegun = true;
    });
    stop.abort(new TypeError('enough'));
    await expect(waiting).rejects.toThrow('enough');
    gate.resolve();
    await front;
    await inTurn(never, async () => undefined);
    expect(isBegun).toBe(false);
  });
});
