import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Harbour notes');

const shares = 'Large ports named cost as the main obstacle in 48% of cases, small ports in 31%.';
const fees = 'Skippers pay 4.5% for crates and 2.5% for passengers.';
const idle = 'The crane of Quay 4 stood idle for two years.';
const talk = "Radio Fjord held an interview with Quay Lines' founder and managing director, Eva Rook.";
const sales = 'The port sold 24,100 tonnes of salt, 6% less than in 2024, at an average of EUR 6.10 per kg.';
const issue = `| issue | state | opened | subject |
| --- | --- | --- | --- |
| 10742 | open | 2022-03-01 | berths double-booked |
| 10743 | shut | 2022-04-01 | lamps of the mole |`;

describe('what is told otherwise', () => {
  it.each([
    [
      'shares in their places',
      shares,
      'In 48% of cases large ports named cost as the main obstacle, small ports in 31%.',
    ],
    ['a rate in another time', 'The lock handles 120 crates per minute.', 'The lock handles two crates a second.'],
    ['quarters as months', 'Sales of berths fell in two consecutive quarters.', 'Sales of berths fell for six months.'],
    [
      'each as per',
      'The lock uses about 100 litres per crossing.',
      'Every crossing of the lock uses about 100 litres.',
    ],
    [
      'a post from the other side',
      talk,
      'Radio Fjord held an interview with Eva Rook, founder and managing director of Quay Lines.',
    ],
    [
      'a day in words',
      issue,
      'Issue 10742 on double-booked berths, opened on the first of March 2022, has not been closed.',
    ],
  ])('is supported: %s', (_what, source, claim) => expect(verdictOf(source, claim)).toBe('supported'));

  it.each([
    ['fees that have changed places', fees, 'For passengers skippers pay 4.5%, for crates 2.5%.'],
    ['another rate', 'The lock handles 120 crates per minute.', 'The lock handles 120 crates a second.'],
    ['quarters for years', idle, 'The crane of Quay 4 stood idle for two quarters.'],
    [
      'months for quarters',
      'Sales of berths fell in two consecutive quarters.',
      'Sales of berths fell for two months.',
    ],
    [
      'a post that has changed hands',
      talk,
      "Radio Fjord held an interview with Eva Rook's founder and managing director, Quay Lines.",
    ],
    ['another day in words', issue, 'Issue 10742 on double-booked berths was opened on the second of March 2022.'],
    [
      'a state turned round',
      issue,
      'Issue 10742 on double-booked berths, opened on the first of March 2022, has been closed.',
    ],
    ['an amount of another year', sales, 'The port sold salt at an average of EUR 6.10 per kg in 2023.'],
  ])('is not supported: %s', (_what, source, claim) => expect(verdictOf(source, claim)).not.toBe('supported'));
});
