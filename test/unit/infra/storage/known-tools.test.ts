import { createBreakerStore } from '#infra/storage/breaker-store';
import { openDatabase } from '#infra/storage/database';
import { createToolReports, noteTools } from '#infra/storage/known-tools';
import type { KnownTool } from '#shared/contracts/tool-catalogue';
import { freshDatabase } from '#test/support/local-services';

const database = await freshDatabase();
const { db, close } = openDatabase(database.url, 2);
afterAll(async () => {
  await close();
  await database.drop();
});

const tool = (name: string): KnownTool => ({
  name,
  title: name,
  isEnabled: true,
  missing: null,
  costUsd: 0,
  hosts: ['api.example.com'],
  asks: 'queries',
  freshForHours: 24,
  parts: [],
});

describe('the tools that workers note', () => {
  it('are those of the worker that started last, each with its own breakers', async () => {
    await noteTools(db, [tool('old')]);
    await noteTools(db, [tool('web'), tool('web-fetch'), tool('table')]);
    const breakers = createBreakerStore(db);
    await breakers.failed('tool:web-fetch@example.com', 'fetch.unavailable');
    await breakers.failed('tool:table.prices', 'tool.failed');
    await breakers.failed('openai/gpt-6-luna', 'model.unavailable');
    const tools = await createToolReports(db).listTools();
    expect(tools.map(({ name, breakers: own }) => [name, own.map(({ of }) => of)])).toEqual([
      ['web', []],
      ['web-fetch', ['web-fetch@example.com']],
      ['table', ['table.prices']],
    ]);
    expect(tools[1]?.breakers).toMatchObject([{ state: 'closed', failures: 1, lastError: 'fetch.unavailable' }]);
  });
});
