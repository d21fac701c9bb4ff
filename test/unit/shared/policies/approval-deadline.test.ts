import fc from 'fast-check';
import { approvalTimes } from '#shared/policies/approval-deadline';

const day = 86_400_000;

describe('the times of an approval', () => {
  it('put the reminder a day before a deadline of a week', () => {
    expect(approvalTimes(0, 7)).toEqual({ requestedAt: 0, remindAt: 6 * day, deadline: 7 * day });
  });

  it('are in order for every deadline, with time left after the reminder', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.000_001, max: 90, noNaN: true }), days => {
        const times = approvalTimes(1_000, days);
        expect(times.remindAt).toBeGreaterThanOrEqual(times.requestedAt);
        expect(times.deadline).toBeGreaterThan(times.remindAt);
      }),
    );
  });
});
