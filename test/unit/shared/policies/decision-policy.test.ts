import fc from 'fast-check';
import { DecisionInput, type DecisionRecord, type DecisionRequest } from '#shared/contracts/decision';
import { decisionFaults, isDecisionInput } from '#shared/policies/decision-guard';
import { decisionPaste } from '#shared/policies/decision-paste';
import { judgeDecision } from '#shared/policies/decision-policy';

const digestOf = (letter: string) => `sha256:${letter.repeat(64)}`;
const request: DecisionRequest = {
  kind: 'plan',
  digest: digestOf('a'),
  revision: 2,
  requestedAt: '2026-01-01T00:00:00.000Z',
  remindAt: '2026-01-07T00:00:00.000Z',
  deadline: '2026-01-08T00:00:00.000Z',
};
const desk = { runId: 'run-1', request, accepted: [] };
const approval = { kind: 'plan', decision: 'approve', digest: request.digest };
const acceptedBefore: DecisionRecord = {
  kind: 'plan',
  decision: 'approve',
  digest: request.digest,
  revision: 2,
  reason: null,
  actor: null,
  channel: 'api',
  decidedAt: '2026-01-02T00:00:00.000Z',
  outcome: 'accepted',
  detail: '',
};

/** Values that are decisions, nearly decisions, or anything at all. */
const digest = fc.constantFrom(digestOf('a'), digestOf('b'), 'sha256:short', '', digestOf('A'));
const text = fc.oneof(fc.string({ maxLength: 12 }), fc.constant('x'.repeat(2_001)), fc.constant('x'.repeat(201)));
const nearlyDecision = fc.record(
  {
    kind: fc.oneof(fc.constantFrom('plan', 'final', 'budget'), fc.anything()),
    decision: fc.oneof(fc.constantFrom('approve', 'reject', 'edit', 'yes'), fc.anything()),
    digest: fc.oneof(digest, fc.anything()),
    run: fc.oneof(fc.constantFrom('run-1', 'run-2'), text, fc.constant(undefined)),
    reason: fc.oneof(text, fc.constant(undefined), fc.constant(null)),
    actor: fc.oneof(text, fc.integer()),
    id: text,
    planHash: fc.oneof(fc.constant('c'.repeat(64)), text),
    plan: fc.anything(),
    budgetUsd: fc.oneof(fc.double(), fc.constantFrom(0, -1, 2.5, 1_000_000, 1_000_001, Number.NaN), fc.anything()),
    channel: fc.constantFrom('api', 'cli', 'temporal-ui', 'console', 'demo', 'phone'),
    extra: fc.anything(),
  },
  { requiredKeys: [] },
);

describe('a decision', () => {
  it('is recognised by hand exactly as the schema recognises it', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyDecision, fc.anything()), value => {
        expect(isDecisionInput(value)).toBe(DecisionInput.safeParse(value).success);
      }),
      { numRuns: 3_000 },
    );
  });

  it('that is accepted names this run or none, this kind and exactly the digest that is shown', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyDecision, fc.anything()), value => {
        const judgement = judgeDecision(desk, value);
        if (judgement.outcome !== 'accepted') return;
        expect(judgement.decision.digest).toBe(request.digest);
        expect(judgement.decision.kind).toBe('plan');
        expect([undefined, 'run-1']).toContain(judgement.decision.run);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is accepted as the page shows it', () => {
    const paste = decisionPaste('run-1', request);
    expect(judgeDecision(desk, JSON.parse(paste.approveWith)).outcome).toBe('accepted');
    expect(judgeDecision(desk, JSON.parse(paste.rejectWith)).outcome).toBe('accepted');
  });

  it.each([
    ['of an earlier revision', { ...approval, digest: digestOf('b') }, 'decision.stale'],
    ['for another run', { ...approval, run: 'run-2' }, 'decision.wrong-run'],
    ['of another kind', { ...approval, kind: 'final' }, 'decision.not-waiting'],
    ['to reject without a reason', { ...approval, decision: 'reject' }, 'decision.invalid'],
    ['to reject with a blank reason', { ...approval, decision: 'reject', reason: '  ' }, 'decision.invalid'],
    ['to edit without a plan', { ...approval, decision: 'edit' }, 'decision.invalid'],
    ['that is a text', 'approve', 'decision.invalid'],
    ['that is an array', [approval], 'decision.invalid'],
    ['that is nothing', null, 'decision.invalid'],
    ['with an unknown field', { ...approval, force: true }, 'decision.invalid'],
  ])('%s is refused with a reason', (_name, value, code) => {
    const judgement = judgeDecision(desk, value);
    expect(judgement).toMatchObject({ outcome: 'refused', code });
    expect(judgement.detail.length).toBeGreaterThan(5);
  });

  it('that was accepted before is a duplicate, also after the run has gone on', () => {
    expect(judgeDecision({ ...desk, accepted: [acceptedBefore] }, approval).outcome).toBe('duplicate');
    expect(judgeDecision({ ...desk, request: null, accepted: [acceptedBefore] }, approval).outcome).toBe('duplicate');
  });

  it('that contradicts an accepted one is refused, not a duplicate', () => {
    const rejection = { ...approval, decision: 'reject', reason: 'no' };
    expect(judgeDecision({ ...desk, request: null, accepted: [acceptedBefore] }, rejection)).toMatchObject({
      outcome: 'refused',
      code: 'decision.not-waiting',
    });
  });

  it('with many faults is told all of them', () => {
    expect(decisionFaults({ kind: 'x', decision: 'y', digest: 'z', extra: 1 })).toHaveLength(4);
  });
});

describe('a decision on a budget', () => {
  const budget = { of: 'run' as const, limitUsd: 2, spentUsd: 1.9, suggestedUsd: 4 };
  const raise: DecisionRequest = { ...request, kind: 'budget', budget };
  const asked = { ...desk, request: raise };
  const given = { kind: 'budget', digest: request.digest };

  it('is accepted as the page shows it: a raise with its amount, or a refusal', () => {
    const paste = decisionPaste('run-1', raise);
    expect(judgeDecision(asked, JSON.parse(paste.approveWith))).toMatchObject({
      outcome: 'accepted',
      detail: 'approve of budget, revision 2: USD 4',
    });
    expect(judgeDecision(asked, JSON.parse(paste.rejectWith)).outcome).toBe('accepted');
  });

  it('needs no reason to be refused: the run goes on without models', () => {
    expect(judgeDecision(asked, { ...given, decision: 'reject' }).outcome).toBe('accepted');
  });

  it('never raises to what is used up already, nor without an amount, nor by an edit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 2, noNaN: true }), budgetUsd => {
        expect(judgeDecision(asked, { ...given, decision: 'approve', budgetUsd }).outcome).toBe('refused');
      }),
    );
    for (const decision of ['approve', 'edit']) {
      expect(judgeDecision(asked, { ...given, decision })).toMatchObject({
        outcome: 'refused',
        code: 'decision.invalid',
      });
    }
  });

  it('about the month of a tenant needs no amount: to approve is to look again', () => {
    const month = { ...asked, request: { ...raise, budget: { ...budget, of: 'month' as const } } };
    expect(judgeDecision(month, { ...given, decision: 'approve' }).outcome).toBe('accepted');
    expect(decisionPaste('run-1', month.request).approveWith).not.toContain('budgetUsd');
  });

  it('is met once, in whatever order decisions come, and changes nothing afterwards', () => {
    const sent = fc.record({
      kind: fc.constantFrom('plan', 'final', 'budget'),
      decision: fc.constantFrom('approve', 'reject', 'edit'),
      digest: fc.constantFrom(digestOf('a'), digestOf('b')),
      budgetUsd: fc.constantFrom(1, 2, 3, 50),
    });
    fc.assert(
      fc.property(fc.array(sent, { maxLength: 12 }), decisions => {
        const accepted: DecisionRecord[] = [];
        for (const decision of decisions) {
          const judgement = judgeDecision(
            { ...asked, request: accepted.length > 0 ? null : raise, accepted },
            decision,
          );
          if (judgement.outcome !== 'accepted') continue;
          expect([judgement.decision.kind, judgement.decision.digest]).toEqual(['budget', raise.digest]);
          if (judgement.decision.decision === 'approve') expect(judgement.decision.budgetUsd).toBeGreaterThan(2);
          accepted.push({ ...acceptedBefore, kind: 'budget', decision: judgement.decision.decision });
        }
        expect(accepted.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
