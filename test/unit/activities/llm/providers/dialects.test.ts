import { bodyRecord, type WireCall } from '#test/support/wire-server/wire-call';
import { startWireServer, type WireServer } from '#test/support/wire-server/wire-server';
import {
  callOptions,
  canaryKey,
  openWired,
  wiredProviders,
  wireRequest,
} from '#test/support/wire-server/wired-providers';

const output = {
  name: 'market note',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: { note: { type: 'string', minLength: 3, description: 'one line' } },
    required: ['note'],
    additionalProperties: false,
  },
};

describe('what the providers are sent', () => {
  let server: WireServer;
  beforeEach(async () => {
    server = await startWireServer();
  });
  afterEach(() => server.close());

  async function sent(
    name: string,
    more: Parameters<typeof wireRequest>[1] = {},
    env: Record<string, string> = {},
  ): Promise<WireCall> {
    const wired = wiredProviders.find(one => one.name === name);
    if (!wired) throw new TypeError(name);
    await openWired(wired, server.url, env).models.complete(wireRequest(wired.model, more), callOptions());
    const call = server.calls.at(-1);
    if (!call) throw new TypeError('no call');
    return call;
  }

  it('openai: strict schema, cache key, seed, usage asked for, and no temperature for a model that thinks', async () => {
    const { path, body, headers } = await sent('openai', { output });
    expect(path).toBe('/v1/chat/completions');
    expect(headers.authorization).toBe(`Bearer ${canaryKey}`);
    expect(body).toEqual({
      model: 'gpt-6-luna',
      messages: [
        { role: 'system', content: 'You answer in one sentence.' },
        { role: 'user', content: 'What do heat pumps cost?' },
      ],
      max_completion_tokens: 500,
      seed: 7,
      prompt_cache_key: 'prefix-1',
      response_format: {
        type: 'json_schema',
        json_schema: {
          name: 'market_note',
          strict: true,
          schema: {
            type: 'object',
            properties: { note: { type: 'string', description: 'one line; minLength: 3' } },
            required: ['note'],
            additionalProperties: false,
          },
        },
      },
      stream: true,
      stream_options: { include_usage: true },
    });
  });

  it('openai: a schema with a member that may be left out goes as it is, not strictly', async () => {
    const loose = { ...output, schema: { ...output.schema, required: [] } };
    const { response_format: format } = bodyRecord(await sent('openai', { output: loose }));
    expect(format).toMatchObject({ json_schema: { strict: false, schema: loose.schema } });
  });

  it('openai: organization and project as headers', async () => {
    const { headers } = await sent('openai', {}, { OPENAI_ORG_ID: 'org-1', OPENAI_PROJECT_ID: 'proj-1' });
    expect(headers).toMatchObject({ 'openai-organization': 'org-1', 'openai-project': 'proj-1' });
  });

  it('anthropic: system apart, breakpoints where they were set, structured output natively', async () => {
    const messages = [
      { role: 'system' as const, content: 'rules' },
      { role: 'user' as const, content: 'sources' },
      { role: 'user' as const, content: 'question' },
    ];
    const { path, body, headers } = await sent('anthropic', { messages, output, cacheBreakpoints: [0, 1] });
    expect(path).toBe('/v1/messages');
    expect(headers.authorization).toBe(`Bearer ${canaryKey}`);
    const marked = { cache_control: { type: 'ephemeral' } };
    expect(body).toEqual({
      model: 'claude-haiku-4-5',
      max_tokens: 500,
      temperature: 0,
      system: [{ type: 'text', text: 'rules', ...marked }],
      messages: [
        { role: 'user', content: [{ type: 'text', text: 'sources', ...marked }] },
        { role: 'user', content: [{ type: 'text', text: 'question' }] },
      ],
      output_config: {
        format: { type: 'json_schema', schema: expect.objectContaining({ type: 'object', required: ['note'] }) },
      },
      stream: true,
    });
  });

  it('anthropic: at most four breakpoints, the last ones', async () => {
    const messages = Array.from({ length: 6 }, (_, at) => ({ role: 'user' as const, content: `part ${at}` }));
    const call = await sent('anthropic', { messages, cacheBreakpoints: [0, 1, 2, 3, 4] });
    expect(call.raw.match(/cache_control/g)).toHaveLength(4);
    expect(call.raw).not.toContain('"text":"part 0","cache_control"');
  });

  it('anthropic: a forced tool where a gateway knows nothing else', async () => {
    const call = await sent('anthropic', { output }, { ANTHROPIC_STRUCTURED_OUTPUT: 'tool' });
    expect(call.body).toMatchObject({
      tool_choice: { type: 'tool', name: 'answer' },
      tools: [{ input_schema: { required: ['note'] } }],
    });
  });

  it('anthropic: an open schema is told in words, since it would be refused', async () => {
    const open = { name: 'open', schema: { type: 'object', additionalProperties: { type: 'string' } } };
    const body = bodyRecord(await sent('anthropic', { output: open }));
    expect(body).not.toHaveProperty('output_config');
    expect(JSON.stringify(body.system)).toContain('JSON schema');
  });

  it('azure-openai: the deployment in the path, the key in its own header', async () => {
    const { path, headers } = await sent('azure-openai');
    expect(path).toBe('/openai/deployments/our-luna/chat/completions?api-version=2024-10-21');
    expect(headers['api-key']).toBe(canaryKey);
    expect(headers.authorization).toBeUndefined();
  });

  it('azure-openai: an Entra token as a bearer', async () => {
    const { headers } = await sent('azure-openai', {}, { AZURE_OPENAI_API_KEY: '', AZURE_OPENAI_AD_TOKEN: 'entra-1' });
    expect(headers.authorization).toBe('Bearer entra-1');
    expect(headers['api-key']).toBeUndefined();
  });

  it('deepseek: JSON by its switch, the schema after the system messages', async () => {
    const { messages, response_format: format, ...rest } = bodyRecord(await sent('deepseek', { output }));
    expect(format).toEqual({ type: 'json_object' });
    expect(messages).toMatchObject([
      { role: 'system', content: 'You answer in one sentence.' },
      { role: 'system', content: expect.stringContaining('"minLength":3') },
      { role: 'user' },
    ]);
    expect(rest).toMatchObject({ max_tokens: 500, temperature: 0 });
  });

  it('mistral: its own name for the seed, and no question for usage', async () => {
    const body = bodyRecord(await sent('mistral'));
    expect(body).toMatchObject({ random_seed: 7 });
    expect(body).not.toHaveProperty('stream_options');
  });

  it('no provider takes anything from the environment by itself', async () => {
    const stray = {
      OPENAI_API_KEY: 'stray-1',
      OPENAI_ORG_ID: 'stray-2',
      OPENAI_PROJECT_ID: 'stray-3',
      ANTHROPIC_AUTH_TOKEN: 'stray-4',
    };
    Object.assign(process.env, stray);
    try {
      for (const { name } of wiredProviders) {
        const { headers, path, raw } = await sent(
          name,
          {},
          name === 'openai-compatible' ? { OPENAI_COMPATIBLE_API_KEY: '' } : {},
        );
        expect(JSON.stringify([headers, path, raw])).not.toContain('stray');
      }
    } finally {
      for (const key of Object.keys(stray)) delete process.env[key];
    }
  });

  it('openai-compatible: no header of a key where there is none', async () => {
    const { headers } = await sent('openai-compatible', {}, { OPENAI_COMPATIBLE_API_KEY: '' });
    expect(headers.authorization).toBeUndefined();
  });

  it('openai-compatible: a server that tells no usage has it estimated, and said', async () => {
    const chunk = { choices: [{ delta: { content: 'hello world' }, finish_reason: 'stop' }] };
    server.next({ kind: 'bytes', bytes: `data: ${JSON.stringify(chunk)}\n\ndata: [DONE]\n\n` });
    const wired = wiredProviders.find(one => one.name === 'openai-compatible') ?? wiredProviders[0];
    if (!wired) throw new TypeError('none');
    const answer = await openWired(wired, server.url).models.complete(wireRequest('m'), callOptions());
    expect(answer).toMatchObject({ isUsageEstimated: true, model: 'm', usage: { outputTokens: 4 } });
    expect(answer.usage.inputTokens).toBeGreaterThan(20);
  });
});
