import { forkGround } from '#api/replay/fork-ground';
import type { ActivityFact } from '#api/replay/history-facts';
import type { DecisionRecord } from '#shared/contracts/decision';

const done = (type: string, result: unknown): ActivityFact => ({
  ...{ type, result, isCompleted: true, scheduledAt: 1, askedBy: 1, endedAt: 2 },
  scheduledTime: new Date(0),
});
const plan = { planHash: 'plan', digest: 'sha256:plan', revision: 1, questions: [{ id: 'q-01' }], details: 'long' };
const decided = (kind: DecisionRecord['kind'], digest: string, more: Partial<DecisionRecord> = {}): DecisionRecord => ({
  ...{ kind, digest, decision: 'approve', revision: 1, reason: null, actor: 'Ada', channel: 'api', decidedAt: '' },
  ...{ outcome: 'accepted', detail: '' },
  ...more,
});
const activities = [
  done('loadVertical', { verticalHash: 'vertical', decisions: { terms: {}, reviewBelow: 0.6 } }),
  done('openCorpus', { corpusHash: 'corpus' }),
  done('draftPlan', plan),
  done('researchQuestions', [{ questionId: 'q-01' }]),
  ...Array.from({ length: 12 }, () => done('draftSection', { draftHash: 'draft' })),
  done('verifySections', { verifiedHashes: ['as verified'] }),
];
const reviewed = [
  done('prepareReview', { digest: 'sha256:sheet' }),
  done('addSources', { corpusHash: 'with more sources' }),
  done('applyReview', { verified: { verifiedHashes: ['as reviewed'] } }),
  done('assembleMrd', { assemblyHash: 'assembly' }),
  done('composeMrd', {}),
];
const facts = (all: ActivityFact[], input: unknown = {}) => ({
  ...{ tasks: [], activities: all, cancelRequestedAt: null, failedActivityAt: null, endedBy: null },
  input,
});
const decisions = [
  decided('plan', 'sha256:an earlier plan'),
  decided('plan', 'sha256:plan', { actor: 'Bob', outcome: 'counted' }),
  decided('plan', 'sha256:plan'),
  decided('plan', 'sha256:plan'),
  decided('claims', 'sha256:an earlier sheet'),
  decided('claims', 'sha256:sheet'),
  decided('final', 'sha256:document'),
];

describe('what a fork takes over', () => {
  const ground = forkGround(
    { runId: 'run-1', facts: facts([...activities, ...reviewed]), decisions },
    'awaiting-review',
  );

  it('is what people have made of the claims, so that nobody is asked about them again', () => {
    expect(ground).toMatchObject({
      isReviewed: true,
      corpus: { corpusHash: 'with more sources' },
      verified: { verifiedHashes: ['as reviewed'] },
      assembly: { assemblyHash: 'assembly' },
    });
  });

  it('is each decision about exactly that, once a person, and no other', () => {
    const told = ground.decisions?.map(({ kind, digest, actor }) => [kind, digest, actor]);
    expect(told).toEqual([
      ['plan', 'sha256:plan', 'Bob'],
      ['plan', 'sha256:plan', 'Ada'],
      ['claims', 'sha256:sheet', 'Ada'],
    ]);
  });

  it('stays when the fork is itself forked', () => {
    const own = facts([done('composeMrd', {})], { fork: ground });
    const shared = [...(ground.decisions ?? []), decided('final', 'sha256:other')];
    expect(forkGround({ runId: 'run-2', facts: own, decisions: shared }, 'awaiting-review')).toEqual({
      ...ground,
      parent: 'run-2',
    });
  });

  it('is nothing of the review when the claims are verified again', () => {
    const earlier = forkGround({ runId: 'run-1', facts: facts([...activities, ...reviewed]), decisions }, 'verifying');
    expect(earlier).not.toHaveProperty('isReviewed');
    expect(earlier).not.toHaveProperty('verified');
    expect(earlier.corpus).toEqual({ corpusHash: 'corpus' });
    expect(earlier.decisions?.map(({ kind }) => kind)).toEqual(['plan', 'plan']);
  });

  it('is refused before the run has come so far, or when only some of those who must approve have', () => {
    const early = facts(activities);
    expect(() => forkGround({ runId: 'run-1', facts: early, decisions }, 'awaiting-review')).toThrow(
      expect.objectContaining({ code: 'stage.not-reached' }),
    );
    const one = [decided('plan', 'sha256:plan', { outcome: 'counted' })];
    expect(() => forkGround({ runId: 'run-1', facts: early, decisions: one }, 'researching')).toThrow(
      expect.objectContaining({ code: 'stage.not-reached' }),
    );
  });
});
