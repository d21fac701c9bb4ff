import { describe, expect, it } from '@jest/globals';
import { stagesOf } from '#api/console/page/run/stages';
import { isTerminal, runStates } from '#shared/policies/run-state';

const claims = { published: 0, hedged: 0, dropped: 0 };

describe('the stages of a run', () => {
  it('are done before where it is and to come after it', () => {
    for (const state of runStates.filter(one => !isTerminal(one))) {
      const places = stagesOf({ state, progress: [], claims }, []).map(({ place }) => place);
      const now = places.indexOf('now');
      expect(places).toEqual([...places].map((_, index) => (index < now ? 'done' : index === now ? 'now' : 'ahead')));
    }
    expect(stagesOf({ state: 'completed', progress: [], claims }, []).every(({ place }) => place === 'done')).toBe(
      true,
    );
  });

  it('stop where a run left the way', () => {
    const progress = [{ stage: 'researching', done: 3, total: 9 }];
    const stages = stagesOf({ state: 'failed', progress, claims }, []);
    expect(stages.map(({ state, place }) => [state, place]).slice(1, 4)).toEqual([
      ['awaiting-plan-approval', 'done'],
      ['researching', 'ahead'],
      ['synthesizing', 'ahead'],
    ]);
  });

  it('have decisions on claims only where they were asked for', () => {
    const asked = (kind: string, more = {}) => {
      const event = {
        seq: 1,
        runId: 'run-1',
        at: '2026-11-21T10:00:00.000Z',
        type: 'decision-requested',
        data: { kind },
      };
      return stagesOf({ state: 'completed', progress: [], claims }, [{ ...event, ...more }]).map(({ state }) => state);
    };
    expect(asked('regulatory').slice(-3)).toEqual(['awaiting-regulatory-review', 'awaiting-review', 'completed']);
    expect(asked('claims')).toContain('awaiting-claim-review');
    expect(asked('claims', { superseded: true })).not.toContain('awaiting-claim-review');
    expect(asked('plan')).not.toContain('awaiting-regulatory-review');
  });
});
