import fc from 'fast-check';
import { canMove, isTerminal, nextStates, type RunState, runStates } from '#shared/policies/run-state';

const anyState = fc.constantFrom(...runStates);

/** Walks as far as choices go; each choice picks one of the moves there are. */
function walk(choices: readonly number[]): RunState[] {
  const path: RunState[] = ['planning'];
  for (const choice of choices) {
    const moves = nextStates(path.at(-1) ?? 'planning', path.at(-2));
    const next = moves[choice % Math.max(1, moves.length)];
    if (!next) break;
    path.push(next);
  }
  return path;
}

describe('the states of a run', () => {
  it('are these, in this order: others read them', () => {
    expect(runStates).toEqual([
      'planning',
      'awaiting-plan-approval',
      'researching',
      'synthesizing',
      'verifying',
      'awaiting-budget',
      'awaiting-claim-review',
      'awaiting-regulatory-review',
      'awaiting-review',
      'completed',
      'rejected',
      'expired',
      'cancelled',
      'failed',
    ]);
  });

  it('end in exactly five ways, which nothing leaves', () => {
    expect(runStates.filter(isTerminal)).toEqual(['completed', 'rejected', 'expired', 'cancelled', 'failed']);
    fc.assert(fc.property(anyState, anyState, (from, to) => !(isTerminal(from) && canMove(from, to))));
  });

  it('never reach research without passing the plan decision, nor completion without the review', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 40 }), choices => {
        const path = walk(choices);
        const stages = path.filter((state, at) => state !== 'awaiting-budget' && path[at - 1] !== 'awaiting-budget');
        const comesFrom = (state: RunState) => stages[stages.indexOf(state) - 1];
        if (stages.includes('researching')) expect(comesFrom('researching')).toBe('awaiting-plan-approval');
        if (path.includes('completed')) expect(comesFrom('completed')).toBe('awaiting-review');
        if (path.includes('expired')) expect(comesFrom('expired')).toMatch(/^awaiting-/);
      }),
    );
  });

  it('go back from asking for money to exactly where they were', () => {
    fc.assert(
      fc.property(anyState, anyState, (before, after) => {
        if (!canMove(before, 'awaiting-budget') || !canMove('awaiting-budget', after, before)) return;
        expect([before, 'cancelled', 'failed']).toContain(after);
      }),
    );
    expect(canMove('awaiting-budget', 'synthesizing', 'synthesizing')).toBe(true);
  });

  it('can be cancelled and can fail from every state that is not an end', () => {
    for (const state of runStates.filter(state => !isTerminal(state))) {
      expect(canMove(state, 'cancelled')).toBe(true);
      expect(canMove(state, 'failed')).toBe(true);
    }
  });
});
