import { createPrefixLead } from '#activities/llm/gateway/prefix-lead';

const { signal } = new AbortController();

/** An answer that begins and ends when it is told to. */
function answer() {
  let begin: () => void = () => undefined;
  let end: (how: 'well' | 'badly') => void = () => undefined;
  let isAsked = false;
  const ask = (begun: () => void) =>
    new Promise<string>((resolve, reject) => {
      isAsked = true;
      begin = begun;
      end = how => (how === 'well' ? resolve('answer') : reject(new TypeError('no answer')));
    });
  return { ask, isAsked: () => isAsked, begin: () => begin(), end: (how: 'well' | 'badly' = 'well') => end(how) };
}

const settled = () => new Promise(resolve => setImmediate(resolve));

describe('requests with the same beginning', () => {
  it('follow the first as soon as its answer begins, and then wait for nobody', async () => {
    const follow = createPrefixLead();
    const [first, second, third] = [answer(), answer(), answer()];
    const asked = [first, second].map(({ ask }) => follow({ key: 'a', signal, ask }));
    await settled();
    expect([first.isAsked(), second.isAsked()]).toEqual([true, false]);
    first.begin();
    await settled();
    expect(second.isAsked()).toBe(true);
    asked.push(follow({ key: 'a', signal, ask: third.ask }));
    await settled();
    expect(third.isAsked()).toBe(true);
    for (const one of [first, second, third]) one.end();
    expect(await Promise.all(asked)).toEqual(['answer', 'answer', 'answer']);
  });

  it('send another ahead when the first fails before its answer begins', async () => {
    const follow = createPrefixLead();
    const [first, second] = [answer(), answer()];
    const failed = follow({ key: 'a', signal, ask: first.ask }).catch((error: Error) => error.message);
    const other = follow({ key: 'a', signal, ask: second.ask });
    await settled();
    first.end('badly');
    expect(await failed).toBe('no answer');
    await settled();
    expect(second.isAsked()).toBe(true);
    second.end();
    expect(await other).toBe('answer');
  });

  it('wait no longer than is worth it, and not when they are cancelled', async () => {
    const follow = createPrefixLead({ mostWaitMs: 20, warmMs: 1_000 });
    const [silent, patient, cancelled] = [answer(), answer(), answer()];
    const cancel = new AbortController();
    void follow({ key: 'a', signal, ask: silent.ask });
    const late = follow({ key: 'a', signal, ask: patient.ask });
    const gone = follow({ key: 'a', signal: cancel.signal, ask: cancelled.ask });
    cancel.abort();
    await expect(gone).rejects.toMatchObject({ name: 'AbortError' });
    while (!patient.isAsked()) await settled();
    patient.end();
    expect(await late).toBe('answer');
    expect(cancelled.isAsked()).toBe(false);
  });

  it('are led apart for each beginning', async () => {
    const follow = createPrefixLead();
    const [one, other] = [answer(), answer()];
    const asked = [follow({ key: 'a', signal, ask: one.ask }), follow({ key: 'b', signal, ask: other.ask })];
    await settled();
    expect([one.isAsked(), other.isAsked()]).toEqual([true, true]);
    one.end();
    other.end();
    await Promise.all(asked);
  });
});
