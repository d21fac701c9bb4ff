import { greet, hello, runOf, scripted, startModels } from '#test/support/scripted-models';

const models = await startModels();
afterAll(() => models.stop());

const cheapThenStrong = {
  rules: [{ name: 'two', when: {}, use: ['a/cheap', 'b/strong'], mode: 'cascade' as const, why: 'cheap first' }],
};

describe('the desk with models', () => {
  it('answers from the model once, and an equal question of the tenant from the journal', async () => {
    const model = scripted('p/m', [hello]);
    const { desk, journal } = models.worker([model]);
    expect(await desk.answer(greet(), 'once', runOf('one'))).toEqual({ greeting: 'hello', votes: 1 });
    await desk.answer(greet(), 'once', runOf('one'));
    await desk.answer(greet(), 'once', runOf('two'));
    await desk.answer(greet(), 'once', { runId: 'three', tenant: 'other' });
    expect(model.requests).toHaveLength(2);
    expect(await journal.usageOf('one')).toEqual({ promptCalls: 1, modelCalls: 1, costUsd: 0.00011 });
    expect(await journal.usageOf('two')).toEqual({ promptCalls: 1, modelCalls: 1, costUsd: 0 });
    expect((await desk.engineOf?.('one'))?.statement).toContain('Written by language models (p/m)');
  });

  it('keeps the answer a run has, also when the models are configured otherwise later', async () => {
    await models.worker([scripted('p/m', [hello])]).desk.answer(greet(), 'kept', runOf('kept'));
    const other = scripted('q/n', [hello]);
    await models.worker([other]).desk.answer(greet(), 'kept', runOf('kept'));
    expect(other.requests).toHaveLength(0);
    await models.worker([other]).desk.answer(greet(), 'kept', runOf('another'));
    expect(other.requests).toHaveLength(1);
  });

  it('repairs an answer once, with what is wrong with it', async () => {
    const model = scripted('p/m', ['{"greeting":""}', hello]);
    const { desk } = models.worker([model]);
    expect(await desk.answer(greet(), 'repair', runOf('repair'))).toEqual({ greeting: 'hello', votes: 1 });
    const [, , assistant, complaint] = model.requests[1]?.messages ?? [];
    expect([assistant?.role, assistant?.content]).toEqual(['assistant', '{"greeting":""}']);
    expect(complaint?.content).toContain('- votes:');
  });

  it.each([
    ['not json', 'model.invalid-answer'],
    [{ finish: 'refused' as const }, 'model.refused'],
    [{ finish: 'filtered' as const }, 'model.filtered'],
    [{ finish: 'truncated' as const }, 'model.truncated'],
    [{ finish: 'empty' as const }, 'model.empty'],
    [{ code: 'model.context-overflow' as const }, 'model.context-overflow'],
  ])('lets the extractive engine stand in for %j and says so', async (line, code) => {
    const { desk, standIns } = models.worker([scripted('p/m', [line])]);
    const run = runOf(`ends-${code}`);
    expect(await desk.answer(greet(), code, run)).toEqual({ greeting: `(${code})`, votes: 0 });
    expect(standIns).toEqual([code]);
    expect((await desk.engineOf?.(run.runId))?.statement).toContain('No language model answered');
  });

  it('asks the next model when one is out, and tells who wrote what', async () => {
    const out = scripted('p/out', [{ code: 'model.overloaded' }]);
    const { desk, db } = models.worker([out, scripted('q/up', [hello, 'no', 'no'])]);
    await desk.answer(greet(), 'fallback', runOf('fallback'));
    await desk.answer(greet(), 'fallback too', runOf('fallback'));
    expect((await desk.engineOf?.('fallback'))?.statement).toContain('Partly written by language models (q/up)');
    const calls = await db
      .selectFrom('calls')
      .select('route')
      .where('model', '=', 'up')
      .orderBy('created_at')
      .execute();
    expect(calls[0]?.route).toMatchObject({ rule: 'all', notes: ['p/out did not answer: model.overloaded'] });
  });

  it('waits for Temporal to try again before the extractive engine stands in, and for ever when told to', async () => {
    const out = () => scripted(`out/${Math.random()}`, [{ code: 'model.unavailable' as const }]);
    const ask = (options: Parameters<typeof models.worker>[1]) =>
      models.worker([out()], options).desk.answer(greet(), 'patience', runOf('patience'));
    await expect(ask({ attempt: 1 })).rejects.toMatchObject({ code: 'model.unavailable' });
    await expect(ask({ attempt: 9, policy: { whenUnanswered: 'wait' } })).rejects.toThrow();
    expect(await ask({ attempt: 4 })).toEqual({ greeting: '(patience)', votes: 0 });
  });

  it('asks the strong model only when the gate does not pass the cheap answer', async () => {
    const strongAnswer = JSON.stringify({ greeting: 'good day', votes: 9 });
    const ask = async (input: string, least: number) => {
      const strong = scripted('b/strong', [strongAnswer]);
      const { desk } = models.worker([scripted('a/cheap', [hello]), strong], { table: cheapThenStrong });
      const prompt = greet({ gate: ({ votes }) => (votes < least ? [`${votes} votes are too few`] : []) });
      return [(await desk.answer(prompt, input, runOf(input))).greeting, strong.requests.length];
    };
    expect(await ask('gate passes', 1)).toEqual(['hello', 0]);
    expect(await ask('gate holds', 5)).toEqual(['good day', 1]);
  });

  it('leaves a deployment alone after three failures, and probes it once the time is over', async () => {
    const out = scripted('flaky/m', [{ code: 'model.unavailable' }]);
    const { desk, breakers, db } = models.worker([out]);
    for (const n of [1, 2, 3, 4, 5]) await desk.answer(greet(), `breaker ${n}`, runOf('breaker'));
    expect(out.requests).toHaveLength(3);
    expect(await breakers.list()).toContainEqual(
      expect.objectContaining({ deployment: 'flaky/m', failures: 3, lastError: 'model.unavailable' }),
    );
    await db
      .updateTable('breakers')
      .set({ open_until: new Date(0) })
      .where('deployment', '=', 'flaky/m')
      .execute();
    await Promise.all([6, 7, 8].map(n => desk.answer(greet(), `breaker ${n}`, runOf('breaker'))));
    expect(out.requests).toHaveLength(4);
  });

  it('stops the request when the activity is cancelled, and books what may have been billed', async () => {
    const cancel = new AbortController();
    const slow = scripted('p/slow', [{ hang: true }]);
    const { desk, db } = models.worker([slow], { signal: cancel.signal });
    const asked = expect(desk.answer(greet(), 'cancel', runOf('cancel'))).rejects.toMatchObject({ name: 'AbortError' });
    while (slow.requests.length === 0) await new Promise(resolve => setTimeout(resolve, 20));
    cancel.abort();
    await asked;
    const attempt = await db.selectFrom('paid_attempts').selectAll().where('run_id', '=', 'cancel').execute();
    expect(attempt).toMatchObject([{ outcome: 'cancelled', is_estimated: true }]);
    expect(attempt[0]?.cost_micro_usd).toBe(attempt[0]?.reserved_micro_usd);
  });

  it('holds a provider to its requests a minute over all workers', async () => {
    const limited = { requestsPerMinute: 2 };
    const ask = (n: number) => {
      const model = scripted('slow/m', [hello], limited);
      return models.worker([model], { attempt: 1 }).desk.answer(greet(), `rate ${n}`, runOf('rate'));
    };
    const results = await Promise.allSettled([1, 2, 3, 4].map(ask));
    const refused = results.flatMap(result => (result.status === 'rejected' ? [result.reason] : []));
    expect(refused).toHaveLength(2);
    expect(refused[0]).toMatchObject({ code: 'model.rate-limited', retryAfterMs: expect.any(Number) });
  });
});

describe('the desk as money runs out', () => {
  it('asks about fewer sources, then lets the extractive engine go on, or fails when told to', async () => {
    const ask = async (runMicroUsd: number, spent: number, whenExhausted: 'extractive' | 'fail') => {
      const name = `money ${runMicroUsd} ${spent} ${whenExhausted}`;
      const model = scripted('p/m', [hello]);
      const { desk, money, db } = models.worker([model], { limits: { runMicroUsd }, policy: { whenExhausted } });
      await money.setLimit(`run:${name}`, runMicroUsd);
      await db
        .updateTable('money_accounts')
        .set({ spent_micro_usd: spent })
        .where('account', '=', `run:${name}`)
        .execute();
      const answer = await desk.answer(greet({ withFewerSources: input => `${input}, in short` }), name, runOf(name));
      return [answer.votes, model.requests.at(-1)?.messages.at(-1)?.content];
    };
    expect(await ask(10_000, 0, 'extractive')).toEqual([1, 'money 10000 0 extractive']);
    expect(await ask(10_000, 7_500, 'extractive')).toEqual([1, 'money 10000 7500 extractive, in short']);
    expect(await ask(10_000, 9_990, 'extractive')).toEqual([0, undefined]);
    await expect(ask(10_000, 9_990, 'fail')).rejects.toMatchObject({ code: 'budget.impossible' });
  });
});
