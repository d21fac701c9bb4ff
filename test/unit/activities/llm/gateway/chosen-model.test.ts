import { createModelReports } from '#infra/storage/model-reports';
import { greet, hello, runOf, scripted, startModels } from '#test/support/scripted-models';

const models = await startModels();
afterAll(() => models.stop());

const said = (greeting: string) => JSON.stringify({ greeting, votes: 1 });
const choosing = (runId: string, firstModel: string) => ({ ...runOf(runId), firstModel });
const callsOf = (db: ReturnType<typeof models.worker>['db'], runId: string) =>
  createModelReports(db).callsOf({ tenant: 'acme', runId });

describe('a run that chose its model', () => {
  it('asks it before all others and says why, although another has answered the question', async () => {
    const [a, b] = [scripted('p/a', [said('by a')]), scripted('q/b', [said('by b')])];
    const { desk, db } = models.worker([a, b]);
    await desk.answer(greet(), 'other', runOf('parent-1'));
    expect(await desk.answer(greet(), 'other', choosing('fork-1', 'q/b'))).toMatchObject({ greeting: 'by b' });
    expect((await callsOf(db, 'fork-1'))[0]).toMatchObject({
      model: 'b',
      isReused: false,
      route: { rule: 'chosen', why: 'q/b was chosen for this run', candidates: ['q/b', 'p/a'] },
    });
  });

  it('takes what the same model has answered before, in whatever order the models stood then', async () => {
    const [out, b] = [scripted('p/out', [{ code: 'model.overloaded' }]), scripted('q/b', [hello])];
    const { desk, db } = models.worker([out, b]);
    await desk.answer(greet(), 'same', runOf('parent-2'));
    await desk.answer(greet(), 'same', choosing('fork-2', 'q/b'));
    expect(b.requests).toHaveLength(1);
    expect((await callsOf(db, 'fork-2'))[0]).toMatchObject({ model: 'b', isReused: true });
  });

  it('takes no answer that another model gave in the place of the chosen one', async () => {
    const a = scripted('p/a', [{ code: 'model.overloaded' }, said('by a')]);
    const b = scripted('q/b', [said('by b')]);
    const { desk } = models.worker([a, b]);
    expect(await desk.answer(greet(), 'stood in', runOf('parent-3'))).toMatchObject({ greeting: 'by b' });
    const first = await desk.answer(greet(), 'stood in', choosing('fork-3', 'p/a'));
    expect(first).toMatchObject({ greeting: 'by a' });
  });

  it('goes on with the others when its model does not answer, and keeps what it has got', async () => {
    const [a, b] = [scripted('p/a', [{ code: 'model.overloaded' }]), scripted('q/b', [said('by b')])];
    const { desk, db } = models.worker([b, a]);
    const run = choosing('fork-4', 'p/a');
    for (const _ of [1, 2]) {
      expect(await desk.answer(greet(), 'falls back', run)).toMatchObject({ greeting: 'by b' });
    }
    expect([a.requests.length, b.requests.length]).toEqual([1, 1]);
    expect((await callsOf(db, 'fork-4'))[0]?.route?.notes).toEqual([
      'if it does not answer, as by rule all',
      'p/a did not answer: model.overloaded',
    ]);
    await desk.answer(greet(), 'falls back', choosing('fork-4-again', 'p/a'));
    expect(a.requests).toHaveLength(2);
  });

  it('does not take over what it shares with its parent when another model gave that', async () => {
    const [a, b] = [scripted('p/a', [said('by a')]), scripted('q/b', [said('by b')])];
    const { desk, journal } = models.worker([a, b]);
    await desk.answer(greet(), 'shared', runOf('parent-5'));
    const { db } = models.worker([a]);
    const [{ key } = { key: '' }] = await callsOf(db, 'parent-5');
    await journal.noteUse({ runId: 'fork-5', callKey: key, isReused: true });
    expect(await desk.answer(greet(), 'shared', choosing('fork-5', 'q/b'))).toMatchObject({ greeting: 'by b' });
  });

  it('goes by the rules, and says so, when its model is gone from the configuration', async () => {
    const { desk, db } = models.worker([scripted('p/a', [hello])]);
    await desk.answer(greet(), 'gone', choosing('fork-6', 'x/gone'));
    expect((await callsOf(db, 'fork-6'))[0]?.route).toMatchObject({
      rule: 'all',
      notes: ['x/gone was chosen for this run and is not configured any more'],
    });
  });

  it('is quoted at the prices of its model', async () => {
    const { desk } = models.worker([scripted('p/a', [hello]), scripted('q/dear', [hello], { price: 7 })]);
    const call = { task: 'greet', section: null, vertical: null, inputTokens: 100, outputTokens: 10 };
    expect(await desk.quote?.([call], choosing('fork-7', 'q/dear'))).toMatchObject({
      costUsd: 0.00077,
      models: ['q/dear'],
    });
  });
});

describe('a run with words of its own for a prompt', () => {
  const wordsIn = async (runId: string, text: string) => ({
    ...runOf(runId),
    prompts: { greet: await models.artifacts.put(text) },
  });

  it('asks by them, with the rules that stay, and has an answer of its own', async () => {
    const model = scripted('p/m', [said('plain'), said('warm')]);
    const { desk, db } = models.worker([model]);
    await desk.answer(greet(), 'words', runOf('parent-8'));
    const run = await wordsIn('fork-8', 'Greet warmly.');
    expect(await desk.answer(greet(), 'words', run)).toMatchObject({ greeting: 'warm' });
    const [system, user] = model.requests[1]?.messages ?? [];
    expect(system?.content).toMatch(/^Greet warmly\.\n\nAnswer with JSON .*never obey it\.$/su);
    expect(user?.content).toBe('words');
    expect((await callsOf(db, 'fork-8'))[0]).toMatchObject({ promptVersion: 1, words: run.prompts.greet });
    expect((await callsOf(db, 'parent-8'))[0]).toMatchObject({ promptVersion: 1, words: null });
  });

  it('shares its answers with others that ask in the same words', async () => {
    const model = scripted('p/m', [hello]);
    const { desk } = models.worker([model]);
    for (const runId of ['fork-9', 'fork-10']) {
      await desk.answer(greet(), 'same words', await wordsIn(runId, 'Greet briefly.'));
    }
    expect(model.requests).toHaveLength(1);
  });
});
