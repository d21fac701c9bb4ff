import { forkGround } from '#api/replay/fork-ground';
import type { ActivityFact, HistoryFacts, TaskFact } from '#api/replay/history-facts';
import { lastGoodPoint } from '#api/replay/reset-point';
import type { DecisionRecord } from '#shared/contracts/decision';
import { derivedSections, sectionIds } from '#shared/contracts/section';
import type { MrdWorkflowInput } from '#workflows/mrd.messages';

const planDigest = `sha256:${'1'.repeat(64)}`;
const sheetDigest = `sha256:${'2'.repeat(64)}`;
const rules = { terms: {}, reviewBelow: 0.6 };
const corpus = { corpusHash: 'corpus', documents: 1, passages: 1, faults: 0 };
const verified = { verifiedHashes: ['as-verified'], published: 1, hedged: 0, dropped: 0, confidence: 0.5 };

function record(change: Partial<DecisionRecord>): DecisionRecord {
  return {
    ...{ kind: 'plan', decision: 'approve', digest: planDigest, revision: 1, reason: null, actor: 'Ada' },
    ...{ channel: 'api', decidedAt: '2026-11-21T12:00:00.000Z', outcome: 'accepted', detail: '' },
    ...change,
  };
}
const decisions = [
  record({}),
  record({ kind: 'regulatory', digest: sheetDigest, actor: 'Carl' }),
  record({ kind: 'claims', digest: `sha256:${'3'.repeat(64)}` }),
];

const before = [
  ['openCorpus', corpus],
  ['draftPlan', { planHash: 'plan', digest: planDigest, revision: 1, questions: [{ id: 'q-01' }], details: 'long' }],
  ['researchQuestions', [{ questionId: 'q-01' }]],
  ...sectionIds.filter(id => !derivedSections.includes(id)).map(sectionId => ['draftSection', { sectionId }] as const),
  ['verifySections', verified],
] as const;
const review = [
  ['prepareReview', { sheetHash: 'sheet', digest: sheetDigest, revision: 1, items: 1, details: '' }],
  ['addSources', { ...corpus, corpusHash: 'with-sources' }],
  ['applyReview', { verified: { ...verified, verifiedHashes: ['as-reviewed'] } }],
] as const;
const after = [
  ['assembleMrd', { assemblyHash: 'assembly' }],
  ['composeMrd', { mrdHash: 'mrd' }],
] as const;

/** One activity after the other, each asked for by a workflow task of its own. */
function factsOf(
  activities: readonly (readonly [string, unknown])[],
  { isNew = true, fork }: { isNew?: boolean; fork?: MrdWorkflowInput['fork'] } = {},
): HistoryFacts {
  const vertical = { verticalHash: 'v', name: 'general', version: 1, ...(isNew && { decisions: rules }) };
  const all = [...(fork ? [] : [['loadVertical', vertical] as const]), ...activities];
  const scheduledTime = new Date();
  return {
    tasks: all.map((_, index): TaskFact => ({ id: index * 10 + 1, startedAt: scheduledTime })),
    activities: all.map(([type, result], index): ActivityFact => {
      const [askedBy, scheduledAt, endedAt] = [index * 10 + 1, index * 10 + 2, index * 10 + 3];
      return { type, result, askedBy, scheduledAt, endedAt, scheduledTime, isCompleted: true };
    }),
    ...{ cancelRequestedAt: null, failedActivityAt: null, endedBy: null },
    input: fork ? { fork } : {},
  };
}
const ground = (facts: HistoryFacts, from: Parameters<typeof forkGround>[1] = 'awaiting-review') =>
  forkGround({ runId: 'run-1', facts, decisions }, from);

describe('what a fork from the document shares', () => {
  it('bypasses no decision where the parent is from before there were rules', () => {
    const shared = ground(factsOf([...before, ...after], { isNew: false }));
    expect(shared).toMatchObject({ verified, corpus, assembly: { assemblyHash: 'assembly' } });
    expect(shared).not.toHaveProperty('vertical');
    expect(shared).not.toHaveProperty('isReviewed');
  });

  it('is not half a review: a parent that is a fork itself and still asks people', () => {
    const old = ground(factsOf([...before, ...after], { isNew: false }));
    const vertical = ['loadVertical', { verticalHash: 'v', name: 'general', version: 1, decisions: rules }] as const;
    const shared = ground(factsOf([vertical, ...review], { fork: old }));
    expect(shared).toMatchObject({ verified, vertical: { decisions: rules } });
    expect(shared).not.toHaveProperty('isReviewed');
  });
});

describe('a run in which nobody decided about the claims', () => {
  it('goes back to that question and not to the plan', () => {
    const facts = factsOf([...before, ...review.slice(0, 1), ['projectRun', null]]);
    const shown = facts.activities.find(({ type }) => type === 'prepareReview');
    expect(lastGoodPoint(facts, 'expired').id).toBe((shown?.endedAt ?? 0) + 8);
  });
});
