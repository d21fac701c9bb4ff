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
  'budget-declined',
  'budget-expired',
  'budget-raised',
  'cancelled',
  'document-rejected',
  'expired',
  'failed',
  'forked-awaiting-plan-approval',
  'forked-awaiting-review',
  'forked-researching',
  'forked-synthesizing',
  'forked-verifying',
  'model-batch',
  'plan-edit-refused',
  'plan-edited',
  'plan-rejected',
  'refresh-begun',
  'refresh-skipped',
  'refreshed',
  'resumed',
];

const histories = await recordedHistories();
const code = await readFile(workflowBundlePath, 'utf8');

describe('the workflow code', () => {
  it('has a recorded history of every way a run can go', () => {
    expect(histories.map(({ name }) => name)).toEqual(ways);
  });

  it.each(histories)('still walks the recorded way "$name"', async ({ name, history }) => {
    await Worker.runReplayHistory({ workflowBundle: { code } }, history, `mrd/test/${name}`);
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
