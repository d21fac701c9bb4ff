import { readFile } from 'node:fs/promises';
import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { recordedHistories } from '#test/support/recorded-histories';
import { workflowBundlePath } from '#workers/bundle';

/** Every way a run can go; a new way gets a recorded history and a name here. */
const ways = [
  'approved',
  'approved-by-batch',
  'approved-by-signal',
  'approved-with-reviews',
  'budget-declined',
  'budget-expired',
  'budget-raised',
  'cancelled',
  'claims-asked-again',
  'claims-reviewed',
  'document-rejected',
  'escalated',
  'expired',
  'failed',
  'forked-awaiting-plan-approval',
  'forked-awaiting-review',
  'forked-researching',
  'forked-synthesizing',
  'forked-verifying',
  'judged',
  'judged-again',
  'model-batch',
  'pages-from-outside',
  'plan-edit-refused',
  'plan-edited',
  'plan-rejected',
  'refresh-begun',
  'refresh-skipped',
  'refreshed',
  'regulatory-rejected',
  'resumed',
  'two-publishers',
];

const histories = await recordedHistories();
const code = await readFile(workflowBundlePath, 'utf8');

/** In one worker: to start one takes longer than to replay. */
const replayed = replayAll();
async function replayAll(): Promise<Map<string, unknown>> {
  const recorded = histories.map(({ name, history }) => ({ workflowId: `mrd/test/${name}`, history }));
  const results = new Map<string, unknown>();
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: { code } }, recorded))
    results.set(workflowId, error ?? 'as recorded');
  return results;
}

describe('the workflow code', () => {
  it('has a recorded history of every way a run can go', () => {
    expect(histories.map(({ name }) => name)).toEqual(ways);
  });

  it.each(ways)('still walks the recorded way "%s"', async way => {
    const results = await replayed;
    expect(results.get(`mrd/test/${way}`)).toBe('as recorded');
  });

  it('is caught when it drifts: an activity under another name does not replay', async () => {
    const drifted = code.replaceAll('draftPlan', 'sketchPlan');
    expect(drifted).not.toBe(code);
    const approved = histories.find(({ name }) => name === 'approved');
    const replay = Worker.runReplayHistory(
      { workflowBundle: { code: drifted } },
      approved?.history,
      'mrd/test/drifted',
    );
    await expect(replay).rejects.toThrow(DeterminismViolationError);
  });
});
