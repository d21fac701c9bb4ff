import { Ajv2020 } from 'ajv/dist/2020.js';
import { type LocalModels, openLocalModels } from '#activities/llm/local/local-models';
import { localModelGround } from '#test/support/local-model-ground';
import { callOptions, wireRequest } from '#test/support/wire-server/wired-providers';

const schema = {
  type: 'object',
  properties: {
    city: { type: 'string', minLength: 2 },
    rank: { type: 'integer', minimum: 1, maximum: 9 },
    facts: { type: 'array', items: { type: 'string' }, minItems: 1 },
    note: { anyOf: [{ type: 'string' }, { type: 'null' }] },
  },
  required: ['city', 'rank', 'facts', 'note'],
  additionalProperties: false,
};
const fits = new Ajv2020({ strict: false }).compile(schema);

const ground = await localModelGround();
const { modelFile = '' } = 'modelFile' in ground ? ground : {};
const describeWhereItRuns = modelFile ? describe : describe.skip;

describeWhereItRuns('a model in this process', () => {
  let models: LocalModels;
  beforeAll(() => {
    models = openLocalModels({ modelFile, threads: 2, contextTokens: 1_024 });
  });
  afterAll(() => models.close());

  const ask = (more: Parameters<typeof wireRequest>[1], options = callOptions()) =>
    models.complete(wireRequest('gguf', more), options);

  it('answers with JSON that fits the schema, and tells its tokens and its signs of life', async () => {
    let signs = 0;
    const answer = await ask({ output: { name: 'city', schema } }, callOptions({ onProgress: () => (signs += 1) }));
    expect(answer).toMatchObject({ finish: 'complete', model: 'SmolLM2-135M-Instruct.Q4_1', requestId: null });
    expect(fits(JSON.parse(answer.text))).toBe(true);
    expect(answer.usage.inputTokens).toBeGreaterThan(20);
    expect(answer.usage.outputTokens).toBeGreaterThan(10);
    expect(signs).toBeGreaterThan(10);
  });

  it('reads a prefix once, and counts it as cached the next time', async () => {
    const system = { role: 'system' as const, content: 'You know the prices of heat pumps. '.repeat(10) };
    const asked = (content: string) =>
      ask({ messages: [system, { role: 'user' as const, content }], maxOutputTokens: 8 });
    await asked('Are they dear?');
    const { usage } = await asked('Do they last?');
    expect(usage.cachedInputTokens).toBeGreaterThan(50);
    expect(usage.cachedInputTokens).toBeLessThan(usage.inputTokens);
  });

  it('tells when there was no room for the end of the answer', async () => {
    expect(await ask({ maxOutputTokens: 5 })).toMatchObject({ finish: 'truncated', usage: { outputTokens: 5 } });
  });

  it('refuses what does not fit its context before any work', async () => {
    const content = 'heat pump '.repeat(1_200);
    await expect(ask({ messages: [{ role: 'user', content }] })).rejects.toMatchObject({
      code: 'model.context-overflow',
    });
  });

  it('stops when it is told to, with the reason that was given, and answers the next call', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    const running = ask({}, callOptions({ signal: stop.signal, onProgress: () => stop.abort(reason) }));
    const waiting = ask({ maxOutputTokens: 5 });
    await expect(running).rejects.toBe(reason);
    expect((await waiting).usage.outputTokens).toBeGreaterThan(0);
  });

  it('says which file cannot be loaded', async () => {
    const broken = openLocalModels({ modelFile: import.meta.filename, threads: 1, contextTokens: 512 });
    await expect(broken.complete(wireRequest('gguf'), callOptions())).rejects.toMatchObject({
      code: 'model.file-unusable',
    });
  });
});
