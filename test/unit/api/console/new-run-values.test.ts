import { describe, expect, it } from '@jest/globals';
import { emptyRun, faultsAtFields, startRequest } from '#api/console/page/runs/new-run-values';
import { StartRun } from '#shared/contracts/run';

describe('the form that starts a run', () => {
  it('sends what the API takes, a line an entry', () => {
    const typed = { ...emptyRun, title: 'Desk', idea: 'A desk for planners.', corpus: 'tiny' };
    const request = StartRun.parse(startRequest({ ...typed, competitors: ' One \n\nTwo\n', audience: '\n' }));
    expect(request.brief).toMatchObject({ competitors: ['One', 'Two'], audience: [], vertical: 'general' });
    expect(request.decisionDeadlineDays).toBe(7);
  });

  it('shows each fault at its field and says in which line', () => {
    const faults = [
      { path: 'brief.title', message: 'is missing' },
      { path: 'brief.questions.1', message: 'is too long' },
      { path: 'brief.questions.3', message: 'is empty' },
      { path: 'corpus', message: 'is missing' },
    ];
    expect(faultsAtFields(faults)).toEqual({
      title: 'is missing',
      questions: 'line 2: is too long; line 4: is empty',
      corpus: 'is missing',
    });
  });

  it('asks for other decisions than the vertical only where something is typed', () => {
    const typed = { ...emptyRun, title: 'Desk', idea: 'A desk for planners.', corpus: 'tiny' };
    expect(StartRun.parse(startRequest(typed)).brief.decisions).toBeUndefined();
    const wishes = { planApprovers: 2, reviewBelow: 75, skipClaims: true, atDeadline: 'end' } as const;
    const request = StartRun.parse(startRequest({ ...typed, ...wishes }));
    expect(request.brief.decisions).toEqual({ skip: ['claims'], approvers: { plan: 2 }, reviewBelow: 0.75 });
    expect(request.atDeadline).toBe('end');
    const faults = [
      { path: 'brief.decisions.approvers.plan', message: 'is at most 9' },
      { path: 'brief.decisions.reviewBelow', message: 'is at most 1' },
    ];
    expect(faultsAtFields(faults)).toEqual({ planApprovers: 'is at most 9', reviewBelow: 'is at most 1' });
  });
});
