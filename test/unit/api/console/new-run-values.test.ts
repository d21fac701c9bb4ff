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
});
