import fc from 'fast-check';
import type { DecisionInput, DecisionRecord, DecisionRequest } from '#shared/contracts/decision';
import { Role } from '#shared/contracts/decision-rule';
import { type Approval, type Identity, unverified } from '#shared/policies/approval';
import { judgeDecision } from '#shared/policies/decision-policy';
import { decisionRules } from '#shared/policies/decision-rules';
import { verticals } from '#shared/verticals/registry';

const digest = `sha256:${'a'.repeat(64)}`;
const asked: DecisionRequest = {
  kind: 'final',
  digest,
  revision: 1,
  requestedAt: '2026-01-01T00:00:00.000Z',
  remindAt: '2026-01-07T00:00:00.000Z',
  deadline: '2026-01-08T00:00:00.000Z',
  role: 'publisher',
  atDeadline: 'escalate',
  acceptsUnverified: false,
  approvers: { needed: 1, approved: [] },
};

function known(sub: string, roles: readonly Role[], principal?: string): Identity {
  const about = { tenant: 't', run: 'run-1', kind: 'final', digest, verdicts: ['approve', 'reject'] } as const;
  const approval: Approval = { sub, roles, ...about, via: 'api', exp: 0, iat: 0, jti: '' };
  return { isVerified: true, approval: principal === undefined ? approval : { ...approval, for: principal } };
}

function judge(request: DecisionRequest, identity: Identity, sent: Partial<DecisionInput> = {}) {
  const decision = { kind: request.kind, digest, decision: 'approve', ...sent };
  const contentOf = (given: DecisionInput) => JSON.stringify([given.decision, given.reason]);
  return judgeDecision({ runId: 'run-1', request, accepted: [], identify: () => identity, contentOf }, decision);
}

describe('the role a decision takes', () => {
  it('is held by whoever decides, or by those asked since a deadline passed', () => {
    expect(judge(asked, known('ada', ['publisher'])).outcome).toBe('accepted');
    expect(judge(asked, known('ada', ['executive']))).toMatchObject({
      outcome: 'refused',
      code: 'decision.wrong-role',
    });
    expect(judge({ ...asked, escalatedTo: ['executive'] }, known('ada', ['executive'])).outcome).toBe('accepted');
    expect(judge({ ...asked, escalatedTo: ['executive'] }, known('ada', ['publisher'])).outcome).toBe('accepted');
  });

  it('cannot be claimed: without a token the decision is refused, unless the vertical takes it', () => {
    expect(judge(asked, unverified)).toMatchObject({ outcome: 'refused', code: 'decision.unverified' });
    const open = { ...asked, kind: 'plan' as const, acceptsUnverified: true };
    expect(judge(open, unverified)).toMatchObject({ outcome: 'accepted', approval: null });
    expect(judge(open, { isVerified: false, fault: 'forged' })).toMatchObject({ code: 'decision.unverified' });
  });

  it('is of no use to those who are not named, where people are named', () => {
    const named = { ...asked, approvers: { needed: 1, approved: [], names: ['ada'] } };
    expect(judge(named, known('bob', ['publisher'])).outcome).toBe('refused');
    expect(judge(named, known('ada', ['publisher'])).outcome).toBe('accepted');
    expect(judge(named, known('bob', ['publisher'], 'ada')).outcome).toBe('accepted');
    expect(judge({ ...named, acceptsUnverified: true }, unverified).outcome).toBe('refused');
  });
});

interface Approved {
  readonly request: DecisionRequest;
  readonly outcomes: string[];
}

/** One approval after another, as the desk of a run counts them. */
function approveInTurn(needed: number, people: readonly { sub: string; for?: string; reason?: string }[]): Approved {
  let request: DecisionRequest = { ...asked, approvers: { needed, approved: [] } };
  const outcomes: string[] = [];
  for (const { sub, reason, for: principal } of people) {
    const judgement = judge(request, known(sub, ['publisher'], principal), reason === undefined ? {} : { reason });
    outcomes.push(judgement.outcome);
    if (judgement.outcome === 'accepted') break;
    if (judgement.outcome !== 'counted') continue;
    const approved = [...(request.approvers?.approved ?? []), { ...judgement.counted, at: asked.requestedAt }];
    request = { ...request, approvers: { needed, approved } };
  }
  return { request, outcomes };
}

describe('a decision that several people must take', () => {
  it('is accepted by the last of them, and one person counts once', () => {
    expect(approveInTurn(2, [{ sub: 'ada' }, { sub: 'ada' }, { sub: 'bob' }]).outcomes).toEqual([
      'counted',
      'duplicate',
      'accepted',
    ]);
  });

  it('is not taken twice by one person through a delegation, nor by one right through two people', () => {
    expect(approveInTurn(2, [{ sub: 'bob', for: 'ada' }, { sub: 'bob' }]).outcomes).toEqual(['counted', 'duplicate']);
    expect(approveInTurn(2, [{ sub: 'bob', for: 'ada' }, { sub: 'ada' }]).outcomes).toEqual(['counted', 'duplicate']);
    expect(approveInTurn(2, [{ sub: 'ada' }, { sub: 'bob', for: 'ada' }]).outcomes).toEqual(['counted', 'duplicate']);
  });

  it('takes the same decision from all of them', () => {
    expect(approveInTurn(2, [{ sub: 'ada' }, { sub: 'bob', reason: 'but' }]).outcomes).toEqual(['counted', 'refused']);
  });

  it('is rejected by any one of them', () => {
    const request = { ...asked, approvers: { needed: 3, approved: [] } };
    const no = { decision: 'reject', reason: 'wrong' } as const;
    expect(judge(request, known('ada', ['publisher']), no).outcome).toBe('accepted');
  });

  it('is never accepted by fewer people than are needed', () => {
    const person = fc.record({
      sub: fc.constantFrom('a', 'b', 'c', 'd'),
      for: fc.option(fc.constantFrom('a', 'b', 'e')),
    });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4 }), fc.array(person, { maxLength: 12 }), (needed, people) => {
        const sent = people.map(({ sub, for: principal }) => (principal === null ? { sub } : { sub, for: principal }));
        const { outcomes } = approveInTurn(needed, sent);
        const counted = sent.filter((_, at) => outcomes[at] === 'counted' || outcomes[at] === 'accepted');
        if (outcomes.includes('accepted')) expect(new Set(counted.map(({ sub }) => sub)).size).toBe(needed);
        expect(counted.length).toBeLessThanOrEqual(needed);
      }),
    );
  });
});

describe('the decisions of a run', () => {
  it('are all of them for every vertical: a plan may come unverified, nothing that publishes or pays', () => {
    for (const vertical of verticals) {
      const { terms, reviewBelow } = decisionRules(vertical, {});
      expect(Object.keys(terms).sort()).toEqual(['budget', 'claims', 'final', 'plan', 'regulatory']);
      expect(reviewBelow).toBe(0.6);
      expect([terms.regulatory?.acceptsUnverified, terms.final?.acceptsUnverified]).toEqual([false, false]);
      expect(Object.values(terms).every(({ atDeadline }) => atDeadline === 'escalate')).toBe(true);
    }
  });

  it('can be made stricter by a brief, never laxer', () => {
    const vertical = { decisions: { final: { approvers: 2 } }, reviewBelow: 0.7 };
    const wishes = { skip: ['claims' as const], approvers: { final: 1, plan: 3 }, reviewBelow: 0.2 };
    const { terms, reviewBelow } = decisionRules(vertical, { decisions: wishes });
    expect([terms.final?.approvers, terms.plan?.approvers, reviewBelow]).toEqual([2, 3, 0.7]);
    expect(terms.claims).toBeUndefined();
    expect(terms.regulatory).toBeDefined();
  });
});

const before: DecisionRecord = {
  kind: 'final',
  decision: 'approve',
  digest,
  revision: 1,
  reason: null,
  actor: 'ada',
  channel: 'api',
  decidedAt: '2026-01-02T00:00:00.000Z',
  outcome: 'accepted',
  detail: '',
};

describe('a decision sent again', () => {
  it('is a duplicate, whoever sends it', () => {
    const desk = { runId: 'run-1', request: null, accepted: [before], identify: () => unverified };
    expect(judgeDecision(desk, { kind: 'final', decision: 'approve', digest }).outcome).toBe('duplicate');
  });
});
