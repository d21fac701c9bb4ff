import { toolTable } from '#api/cli/terminal/tool-table';
import type { ToolStatus } from '#shared/contracts/tool-catalogue';
import { startBody, startTestApi } from '#test/unit/api/support/start-test-api';

const reader: ToolStatus = {
  name: 'web-fetch',
  title: 'Pages on the web',
  isEnabled: true,
  missing: null,
  costUsd: 0,
  hosts: 'public',
  asks: 'links',
  freshForHours: 24,
  parts: [],
  seenAt: '2026-11-21T12:00:00.000Z',
  breakers: [
    {
      of: 'web-fetch@example.com',
      state: 'open',
      failures: 3,
      openUntil: '2026-11-21T12:01:00.000Z',
      lastError: 'fetch.unavailable',
    },
  ],
};
const search: ToolStatus = {
  ...reader,
  name: 'web-search',
  asks: 'queries',
  missing: 'Set TAVILY_API_KEY.',
  breakers: [],
};

async function startWith(tools: ToolStatus[], links?: string[]) {
  const api = await startTestApi({ tools: { listTools: async () => tools } });
  const brief = { ...(startBody.brief as object), ...(links && { links }) };
  const response = await api.post('/v1/runs', { ...startBody, brief });
  const problem = (await response.json()) as { code?: string; faults?: { path: string }[] };
  await api.stop();
  return { status: response.status, problem };
}

describe('research tools over HTTP', () => {
  it('are told with what they lack and what is left alone', async () => {
    const api = await startTestApi({ tools: { listTools: async () => [reader, search] } });
    const response = await api.call('/v1/tools');
    expect(await response.json()).toEqual({ tools: [reader, search] });
    expect((await api.call('/v1/tools', { key: null })).status).toBe(401);
    await api.stop();
  });

  it('refuse a brief with pages that nobody would read, before a run begins', async () => {
    const links = ['https://example.com/report'];
    const refused = await startWith([{ ...reader, isEnabled: false }, search], links);
    expect(refused.status).toBe(422);
    expect(refused.problem.faults).toMatchObject([{ path: 'brief.links' }]);
    expect((await startWith([reader], links)).status).toBe(201);
    expect((await startWith([search])).status).toBe(201);
    expect((await startWith([], links)).status).toBe(201);
  });
});

describe('the table of research tools', () => {
  it('says in one line each whether a tool can be asked, and below it what was left alone', () => {
    const table = toolTable([reader, search], 200);
    expect(table).toContain('any public address');
    expect(table).toContain('Set TAVILY_API_KEY.');
    expect(table).toContain('web-fetch@example.com: left alone until 12:01:00Z, 3 failed (fetch.unavailable)');
  });
});
