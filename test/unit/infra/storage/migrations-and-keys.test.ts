import { createActivityJournal } from '#infra/storage/activity-journal';
import { createApiKeyStore } from '#infra/storage/api-key-store';
import { createCallJournal } from '#infra/storage/call-journal';
import { openDatabase } from '#infra/storage/database';
import { migrateToLatest } from '#infra/storage/migrate-to-latest';
import { freshDatabase } from '#test/support/local-services';

const database = await freshDatabase();
const { db, close } = openDatabase(database.url);
afterAll(async () => {
  await close();
  await database.drop();
});

describe('the database', () => {
  it('may be migrated by several processes at once and again', async () => {
    const results = await Promise.all([1, 2, 3].map(() => migrateToLatest(database.url)));
    expect(results.map(result => result.applied)).toEqual([[], [], []]);
  });

  it('stores API keys so that the key cannot be read back, and forgets revoked ones', async () => {
    const keys = createApiKeyStore(db);
    const { id, key } = await keys.create({ tenant: 'acme', name: 'ci', role: 'owner' });
    expect(await keys.findByKey(key)).toMatchObject({ id, tenant: 'acme', role: 'owner' });
    expect(await keys.findByKey(`${key}x`)).toBeNull();
    expect(JSON.stringify(await db.selectFrom('api_keys').selectAll().execute())).not.toContain(key);
    await keys.revoke(id);
    expect(await keys.findByKey(key)).toBeNull();
  });

  it('keeps the first answer to a prompt and charges each run once', async () => {
    const journal = createCallJournal(db);
    const call = {
      key: 'k',
      tenant: 'acme',
      prompt: 'p',
      promptVersion: 1,
      engine: 'e',
      model: 'm',
      inputHash: 'i',
      costUsd: 0.25,
    };
    const kept = await Promise.all(['one', 'two'].map(outputHash => journal.keep({ ...call, outputHash })));
    expect(new Set(kept).size).toBe(1);
    await journal.noteUse({ runId: 'r1', callKey: 'k', isReused: false });
    await journal.noteUse({ runId: 'r1', callKey: 'k', isReused: true });
    await journal.noteUse({ runId: 'r2', callKey: 'k', isReused: true });
    expect(await journal.usageOf('r1')).toEqual({ promptCalls: 1, modelCalls: 1, costUsd: 0.25 });
    expect(await journal.usageOf('r2')).toEqual({ promptCalls: 1, modelCalls: 1, costUsd: 0 });
  });

  it('hands back the result of a completed activity, and only of the same input in the same run', async () => {
    const journal = createActivityJournal(db);
    const key = { workflowId: 'w', temporalRunId: 'r', activityId: '1', inputHash: 'h' };
    expect(await journal.find(key)).toBeNull();
    const executionId = await journal.begin(key, { activityType: 't', attempt: 1, isReused: false });
    expect(await journal.find(key)).toBeNull();
    await journal.complete(key, { executionId, activityType: 't', result: { hash: 'x' } });
    expect(await journal.find(key)).toEqual({ result: { hash: 'x' } });
    expect(await journal.find({ ...key, inputHash: 'other' })).toBeNull();
    expect(await journal.find({ ...key, temporalRunId: 'reset' })).toBeNull();
  });
});
