import fc from 'fast-check';
import { admit, afterFailure, afterSuccess, breakerLimits, closedBreaker, probing } from '#shared/policies/breaker';
import {
  fits,
  isAtLeast,
  ladderStep,
  ladderSteps,
  usedShare,
  warningShares,
  warningsPassed,
} from '#shared/policies/budget-ladder';
import { chooseRoute, type RouteInput } from '#shared/policies/routing';
import { fullBucket, takeFrom } from '#shared/policies/token-bucket';
import { estimateTokens } from '#shared/policies/token-estimate';

const money = fc.integer({ min: 0, max: 10_000_000 });
const balance = fc.record({
  limitMicroUsd: fc.option(money),
  spentMicroUsd: money,
  reservedMicroUsd: money,
});

describe('the ladder of a budget', () => {
  it('never lets a call go out that could pass a limit', () => {
    fc.assert(
      fc.property(fc.array(balance), money, (balances, neededMicroUsd) => {
        const step = ladderStep(balances, { neededMicroUsd, isRaiseRefused: false });
        expect(step === 'ask').toBe(!fits(balances, neededMicroUsd));
      }),
    );
  });

  it('only goes down as money is spent, and asks at its end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), money, money, (limitMicroUsd, spent, more) => {
        const at = (spentMicroUsd: number) =>
          ladderStep([{ limitMicroUsd, spentMicroUsd, reservedMicroUsd: 0 }], {
            neededMicroUsd: 1,
            isRaiseRefused: false,
          });
        expect(isAtLeast(at(spent + more), at(spent))).toBe(true);
        expect(at(limitMicroUsd)).toBe('ask');
      }),
    );
  });

  it('stops for good once a raise was refused, however much is left', () => {
    fc.assert(
      fc.property(fc.array(balance), money, (balances, neededMicroUsd) => {
        expect(ladderStep(balances, { neededMicroUsd, isRaiseRefused: true })).toBe('stop');
      }),
    );
  });

  it('gives up in the agreed order', () => {
    const at = (spentMicroUsd: number, isRaiseRefused = false) =>
      ladderStep([{ limitMicroUsd: 100, spentMicroUsd, reservedMicroUsd: 0 }], { neededMicroUsd: 1, isRaiseRefused });
    expect([at(0), at(50), at(70), at(83), at(100), at(100, true)]).toEqual([...ladderSteps]);
    expect(usedShare([{ limitMicroUsd: null, spentMicroUsd: 9, reservedMicroUsd: 9 }])).toBe(0);
  });

  it('warns once at each share, however the payments fall', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 40 }), payments => {
        let spent = 0;
        const told = payments.flatMap(payment => {
          const before = spent;
          spent += payment;
          return warningsPassed(1_000, before, spent);
        });
        expect(told).toEqual(warningShares.filter(share => spent >= share * 1_000));
      }),
    );
  });
});

describe('the breaker of a deployment', () => {
  it('opens after three failures in a row, for a minute, then lets one probe through at a time', () => {
    const twice = afterFailure(afterFailure(closedBreaker, 0), 0);
    expect(admit(twice, 1)).toEqual({ kind: 'call' });
    const open = afterFailure(twice, 0);
    expect(admit(open, 1)).toEqual({ kind: 'refuse', retryAfterMs: breakerLimits.openMs - 1 });
    expect(admit(open, breakerLimits.openMs)).toEqual({ kind: 'probe' });
    const probed = probing(open, breakerLimits.openMs);
    expect(admit(probed, breakerLimits.openMs + 1).kind).toBe('refuse');
    expect(admit(probed, breakerLimits.openMs + breakerLimits.probeMs).kind).toBe('probe');
    expect(admit(afterFailure(probed, 70_000), 70_001).kind).toBe('refuse');
    expect(admit(afterSuccess(), 70_001)).toEqual({ kind: 'call' });
  });

  it('always lets somebody try again in the end', () => {
    const step = fc.tuple(fc.constantFrom('fail', 'probe', 'pass'), fc.integer({ min: 0, max: 200_000 }));
    fc.assert(
      fc.property(fc.array(step), steps => {
        let state = closedBreaker;
        let now = 0;
        for (const [kind, passed] of steps) {
          now += passed;
          if (kind === 'fail') state = afterFailure(state, now);
          else state = kind === 'pass' ? afterSuccess() : probing(state, now);
        }
        expect(admit(state, now + breakerLimits.openMs + breakerLimits.probeMs).kind).not.toBe('refuse');
      }),
    );
  });
});

describe('the rate of a provider', () => {
  it('never lets out more than a bucket and what refills, and waits never too short', () => {
    const ask = fc.record({ after: fc.integer({ min: 0, max: 30_000 }), amount: fc.integer({ min: 1, max: 500 }) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.array(ask, { maxLength: 50 }), (perMinute, asks) => {
        let bucket = fullBucket(perMinute, 0);
        let now = 0;
        let out = 0;
        for (const { after, amount } of asks) {
          now += after;
          const taken = takeFrom(bucket, { perMinute, amount, now });
          bucket = taken.bucket;
          if (taken.waitMs === 0) out += Math.min(amount, perMinute);
          else expect(takeFrom(bucket, { perMinute, amount, now: now + taken.waitMs }).waitMs).toBeLessThanOrEqual(1);
        }
        expect(out).toBeLessThanOrEqual(perMinute + (now * perMinute) / 60_000 + 1e-6);
      }),
    );
  });
});

describe('the estimate of tokens', () => {
  it('is never below the bytes by three, also beyond ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(estimateTokens([text])).toBeGreaterThanOrEqual(Buffer.byteLength(text) / 3);
      }),
    );
  });
});

describe('the route of a question', () => {
  const deployments = [
    { id: 'a/strong', typicalCostMicroUsd: 900 },
    { id: 'b/cheap', typicalCostMicroUsd: 10 },
    { id: 'b/middle', typicalCostMicroUsd: 100 },
  ];
  const task = { task: 'draft-section', section: 'pricing', vertical: 'general', tenant: 'acme' };
  const rule = (name: string, more: Partial<RouteInput['table']['rules'][number]>) => ({
    name,
    when: {},
    use: ['*'],
    mode: 'first' as const,
    why: 'because',
    ...more,
  });
  const choose = (rules: RouteInput['table']['rules'], more: Partial<RouteInput> = {}) =>
    chooseRoute({ table: { rules }, task, deployments, budgetLeft: 1, step: 'full', ...more });

  it('follows the first rule whose every condition holds, and tells which and why', () => {
    const route = choose([
      rule('other-task', { when: { task: ['plan-research'] }, use: ['a/*'] }),
      rule('poor', { when: { budgetLeftBelow: 0.5 }, use: ['cheapest'] }),
      rule('absent', { use: ['z/none'] }),
      rule('drafts', { when: { task: ['draft-section'], section: ['pricing', 'risks'] }, use: ['dearest', 'b/*'] }),
      rule('rest', {}),
    ]);
    expect(route).toEqual({
      rule: 'drafts',
      why: 'because',
      mode: 'first',
      candidates: ['a/strong', 'b/cheap', 'b/middle'],
      notes: ['rule absent names no configured model'],
    });
  });

  it('turns cheapest first as money runs out, and then asks no second opinion', () => {
    const cascade = [rule('two', { use: ['a/strong', 'b/middle'], mode: 'cascade' as const })];
    expect(choose(cascade, { step: 'cheaper-model' }).candidates).toEqual(['b/middle', 'a/strong']);
    expect(choose(cascade, { step: 'no-second-opinion' }).candidates).toEqual(['b/middle']);
  });

  it('never names what is not configured, never twice, and always something while there is anything', () => {
    const patterns = fc.constantFrom('*', 'cheapest', 'dearest', 'a/*', 'b/*', 'b/cheap', 'z/none', 'z/*');
    const rules = fc.array(
      fc.record({ use: fc.array(patterns, { minLength: 1 }), mode: fc.constantFrom('first', 'cascade') }),
    );
    fc.assert(
      fc.property(rules, fc.constantFrom(...ladderSteps), (uses, step) => {
        const { candidates } = choose(
          uses.map((use, n) => rule(`r${n}`, use as never)),
          { step },
        );
        expect(candidates.length).toBeGreaterThan(0);
        expect(new Set(candidates).size).toBe(candidates.length);
        expect(deployments.map(({ id }) => id)).toEqual(expect.arrayContaining(candidates));
      }),
    );
  });
});
