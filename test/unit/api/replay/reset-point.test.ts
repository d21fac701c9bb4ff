import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { type HistoryFacts, historyFacts } from '#api/replay/history-facts';
import { lastGoodPoint, splitAt, stagePoint, stagesReached } from '#api/replay/reset-point';
import { projectRoot } from '#infra/config/project-root';
import { AssayError } from '#shared/errors/assay-error';
import { replayStages } from '#shared/policies/replay-stages';

async function factsOf(name: string): Promise<HistoryFacts> {
  const text = await readFile(join(projectRoot, 'test', 'replay', 'histories', `${name}.json`), 'utf8');
  return historyFacts(historyFromJSON(JSON.parse(text)));
}
const names = ({ kept, repeated }: ReturnType<typeof splitAt>) => ({
  kept: [...new Set(kept.map(({ type }) => type))],
  repeated: [...new Set(repeated.map(({ type }) => type))],
});

describe('the point to which a run goes back', () => {
  it('is before the first activity of a stage, and what was completed before is kept', async () => {
    const facts = await factsOf('approved');
    expect(stagesReached(facts)).toEqual([...replayStages]);
    const points = replayStages.map(stage => stagePoint(facts, stage)?.id ?? 0);
    expect(points).toEqual(points.toSorted((one, other) => one - other));
    expect(new Set(points).size).toBe(points.length);
    const verifying = stagePoint(facts, 'verifying');
    expect(verifying && names(splitAt(facts, verifying))).toEqual({
      kept: ['loadVertical', 'openCorpus', 'draftPlan', 'researchQuestions', 'draftSection'],
      repeated: ['verifySections', 'assembleMrd', 'composeMrd', 'publishMrd', 'recordPublication'],
    });
  });

  it('is before the failure of the activity that failed the run', async () => {
    const facts = await factsOf('failed');
    const point = lastGoodPoint(facts, 'failed');
    const { repeated } = names(splitAt(facts, point));
    expect(repeated).toEqual([facts.activities.find(({ isCompleted }) => !isCompleted)?.type]);
  });

  it('is before the cancellation of a cancelled run', async () => {
    const facts = await factsOf('cancelled');
    expect(lastGoodPoint(facts, 'cancelled').id).toBeLessThan(facts.cancelRequestedAt ?? 0);
  });

  it.each([
    ['plan-rejected', 'rejected', 'awaiting-plan-approval'],
    ['document-rejected', 'rejected', 'awaiting-review'],
    ['expired', 'expired', 'awaiting-plan-approval'],
  ] as const)('is where people are asked when the run was %s', async (name, state, stage) => {
    const facts = await factsOf(name);
    expect(lastGoodPoint(facts, state)).toEqual(stagePoint(facts, stage));
  });

  it('is after the last edit of a plan that was edited', async () => {
    const facts = await factsOf('plan-edited');
    const edited = facts.activities.findLast(({ type }) => type === 'revisePlan');
    expect(stagePoint(facts, 'awaiting-plan-approval')?.id).toBeGreaterThan(edited?.endedAt ?? 0);
  });

  it('is not there where the run never came, nor in a history without a workflow task', async () => {
    expect(stagePoint(await factsOf('plan-rejected'), 'researching')).toBeNull();
    expect(() => lastGoodPoint(historyFacts({ events: [] }), 'failed')).toThrow(AssayError);
  });
});
