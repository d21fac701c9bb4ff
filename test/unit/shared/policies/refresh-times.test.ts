import fc from 'fast-check';
import { refreshTimes } from '#shared/policies/refresh-times';

describe('the times of a refresh', () => {
  it.each([
    ['day', '0 6 * * *'],
    ['week', '0 6 * * 1'],
    ['month', '0 6 1 * *'],
    ['30 5 * * mon', '30 5 * * mon'],
    ['0 8 1,15 */3 *', '0 8 1,15 */3 *'],
    ['CRON_TZ=Europe/Berlin 15 7 * jan-jun 1-5', 'CRON_TZ=Europe/Berlin 15 7 * jan-jun 1-5'],
  ])('take "%s"', (every, cron) => {
    expect(refreshTimes(every)).toBe(cron);
  });

  it.each([
    'whenever',
    'toString',
    '',
    '* * * * *',
    '*/5 * * * *',
    '1,2 * * * *',
    '1-2 * * * *',
    '60 6 * * *',
    '0 24 * * *',
    '0 6 0 * *',
    '0 6 * 13 *',
    '0 6 * * 7',
    '0 6 * *',
    '0 6 * * * *',
    '0 6 5-1 * *',
    '0 6 */0 * *',
    '0 6 1/2/3 * *',
    'CRON_TZ= 0 6 * * *',
    '@every 1s',
    '0 6 * * 1 # x',
    '0 6,, * * *',
  ])('refuse "%s"', every => {
    expect(refreshTimes(every)).toBeNull();
  });

  it('take any values within their fields, and no other text', () => {
    const within = (least: number, most: number) => fc.integer({ min: least, max: most }).map(String);
    const fields = fc.tuple(within(0, 59), within(0, 23), within(1, 31), within(1, 12), within(0, 6));
    fc.assert(fc.property(fields, parts => refreshTimes(parts.join(' ')) === parts.join(' ')));
    fc.assert(
      fc.property(fc.string(), text => [null, text].includes(refreshTimes(text)) || /^(day|week|month)$/u.test(text)),
    );
  });
});
