import { describe, expect, it } from '@jest/globals';
import { stagesOf } from '#api/console/page/run/stages';
import { isTerminal, runStates } from '#shared/policies/run-state';

const claims = { published: 0, hedged: 0, dropped: 0 };

describe('the stages of a run', () => {
  it('are done before where it is and to come after it', () => {
    for (const state of runStates.filter(one => !isTerminal(one))) {
      const places = stagesOf({ state, progress: [], claims }).map(({ place }) => place);
      const now = places.indexOf('now');
      expect(places).toEqual([...places].map((_, index) => (index < now ? 'done' : index === now ? 'now' : 'ahead')));
    }
    expect(stagesOf({ state: 'completed', progress: [], claims }).every(({ place }) => place === 'done')).toBe(true);
  });

  it('stop where a run left the way', () => {
    const progress = [{ stage: 'researching', done: 3, total: 9 }];
    const stages = stagesOf({ state: 'failed', progress, claims });
    expect(stages.map(({ state, place }) => [state, place]).slice(1, 4)).toEqual([
      ['awaiting-plan-approval', 'done'],
      ['researching', 'ahead'],
      ['synthesizing', 'ahead'],
    ]);
  });
});
