import fc from 'fast-check';
import { batchTimes, nextPollMs, patienceAt } from '#shared/policies/batch-times';
import { batchItemPath, queuedItem } from '#shared/policies/queued-item';

describe('waiting for a batch', () => {
  it('looks after 1, 2, 4, 8 and then every 15 minutes', () => {
    const waits = [batchTimes.firstPollMs];
    for (let look = 0; look < 5; look += 1) waits.push(nextPollMs(waits.at(-1) ?? 0, batchTimes));
    expect(waits.map(ms => ms / 60_000)).toEqual([1, 2, 4, 8, 15, 15]);
  });

  it('never gets more patient, and gives up after the day that providers promise', () => {
    const order = ['wait', 'cancel', 'give-up'];
    const age = fc.integer({ min: 0, max: 40 * 3_600_000 });
    fc.assert(
      fc.property(age, age, (one, other) => {
        const [younger, older] = [Math.min(one, other), Math.max(one, other)].map(ms => patienceAt(ms, batchTimes));
        expect(order.indexOf(older ?? '')).toBeGreaterThanOrEqual(order.indexOf(younger ?? ''));
      }),
    );
    expect([24, 25, 26].map(hours => patienceAt(hours * 3_600_000, batchTimes))).toEqual(order);
  });
});

describe('the row that a question waits in', () => {
  it('is read from the faults of the error, whatever else they hold', () => {
    expect(
      queuedItem([
        { path: 'other', message: '1' },
        { path: batchItemPath, message: '7' },
      ]),
    ).toBe('7');
  });

  it('is none where the faults are of another kind', () => {
    fc.assert(fc.property(fc.anything(), faults => queuedItem([faults]) === null && queuedItem(faults) === null));
  });
});
