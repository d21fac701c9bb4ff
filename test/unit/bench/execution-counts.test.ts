import { createActivityJournal } from '#infra/storage/activity-journal';
import { createCallJournal } from '#infra/storage/call-journal';
import { type OpenDatabase, openDatabase } from '#infra/storage/database';
import { countCalls, forgetCalls, watchCalls } from '#test/bench/stack/call-attempts';
import { countExecutions } from '#test/bench/stack/execution-counts';
import { type FreshDatabase, freshDatabase } from '#test/support/local-services';

/** The kill tests expect zeros of these counts, so here they have to find what is wrong. */
let fresh: FreshDatabase;
let database: OpenDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = openDatabase(fresh.url, 2);
});

afterAll(async () => {
  await database?.close();
  await fresh?.drop();
});

async function execute(workflowId: string, activityId: string, how: 'done' | 'killed' | 'reused'): Promise<void> {
  const journal = createActivityJournal(database.db);
  const key = { workflowId, temporalRunId: 'one', activityId, inputHash: 'same' };
  const about = { activityType: 'draftPlan', attempt: 1, isReused: how === 'reused' };
  const executionId = await journal.begin(key, about);
  if (how === 'done') await journal.complete(key, { executionId, activityType: 'draftPlan', result: 1 });
}

const call = (key: string, costUsd: number) => ({
  key,
  tenant: 'test',
  prompt: 'draft-section',
  promptVersion: 1,
  engine: 'paid',
  model: 'some',
  inputHash: '',
  outputHash: '',
  costUsd,
});

describe('the counts of executions', () => {
  it('see nothing wrong in work that was interrupted, done once and handed back', async () => {
    for (const how of ['killed', 'done', 'reused'] as const) await execute('good', '1', how);
    expect(await countExecutions(database, 'good')).toEqual({
      activities: 1,
      executions: 3,
      completedRunAgain: 0,
      notCompletedOnce: 0,
      interrupted: 1,
      handedBack: 1,
    });
  });

  it('see work that is begun again after it was completed, and work completed twice', async () => {
    for (const how of ['done', 'killed', 'done'] as const) await execute('bad', '1', how);
    expect(await countExecutions(database, 'bad')).toMatchObject({ completedRunAgain: 2, notCompletedOnce: 1 });
  });

  it('see work that was never completed', async () => {
    await execute('lost', '1', 'killed');
    expect(await countExecutions(database, 'lost')).toMatchObject({ notCompletedOnce: 1, interrupted: 1 });
  });

  it('tell activities and runs apart', async () => {
    await execute('apart', '1', 'done');
    await execute('apart', '2', 'done');
    expect(await countExecutions(database, 'apart')).toMatchObject({ activities: 2, completedRunAgain: 0 });
  });
});

describe('the counts of calls', () => {
  it('see an answer that was bought although it was kept, and its price', async () => {
    await watchCalls(database);
    const journal = createCallJournal(database.db);
    await journal.keep(call('a', 0.25));
    await journal.keep(call('b', 1));
    expect(await countCalls(database)).toEqual({ kept: 2, boughtTwice: 0, dollarsLost: 0 });
    await journal.keep(call('a', 0.25));
    expect(await countCalls(database)).toEqual({ kept: 2, boughtTwice: 1, dollarsLost: 0.25 });
    await forgetCalls(database);
    expect(await countCalls(database)).toEqual({ kept: 0, boughtTwice: 0, dollarsLost: 0 });
  });
});
