import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Notes of Vik');

const parcels = 'The post office takes parcels of up to 30 kg.';
const school = 'Children are admitted to the school from the age of at least 6 years.';
const taxes = 'All winnings of the year are taxed under the gross method, if they reach 600 dollars.';
const tank = 'One tank handles up to 2,000 litres per second and 50 GB of logs.';
const mole = 'The mole has lamps, two cranes and five berths.';
const grid = 'Grid fee after the first million units: 40 cents a unit.';
const marks = 'Pupils need at least 80 points for the grant.';
const archive = 'Keeping of letters stops at 90 days; longer needs go through export.';
const checks = 'Handling of parcels takes 2 to 10 days and can be longer for checks.';
const water = `| Households | Price of water per litre (EUR) |
| --- | --- |
| up to 300 | 23.25 |
| 300 to 1,500 | 18.80 |
| 1,500 to 7,500 | 14.10 |`;

describe('an amount on one side of a limit', () => {
  it.each([
    [parcels, 'A parcel of 40 kg is refused by the post office.'],
    [school, 'A child of 5 years is too young to be admitted to the school.'],
    [taxes, 'Under the gross method, winnings of 599 dollars are below the threshold.'],
    [tank, 'Whoever has 100 GB of logs cannot make do with one tank.'],
    [marks, 'A pupil with 75 points does not reach the mark needed for the grant.'],
    [water, 'The price of water for a place with 500 households is EUR 18.80 per litre.'],
    [archive, 'Letters that are to be kept for half a year have to be exported.'],
    [checks, 'A parcel may take more than ten days if checks are needed.'],
    [mole, 'The mole has no sixth berth.'],
    [mole, 'A third crane cannot be had on the mole.'],
    [grid, 'The grid fee is 40 cents a unit from the second million on.'],
  ])('is told as a case of it: %s', (source, claim) => expect(verdictOf(source, claim)).toBe('supported'));

  it.each([
    [parcels, 'A parcel of 20 kg is refused by the post office.'],
    [parcels, 'A parcel of 40 kg is taken by the post office.'],
    [parcels, 'The post office takes parcels of up to 40 kg.'],
    [school, 'A child of 7 years is too young to be admitted to the school.'],
    [school, 'Children are admitted to the school from the age of at least 5 years.'],
    [taxes, 'Under the gross method, winnings of 799 dollars are below the threshold.'],
    [taxes, 'Winnings of 500 dollars are taxed under the gross method.'],
    [tank, 'Whoever has 40 GB of logs cannot make do with one tank.'],
    [marks, 'A pupil with 85 points does not reach the mark needed for the grant.'],
    [water, 'The price of water for a place with 5,000 households is EUR 18.80 per litre.'],
    [archive, 'Letters that are to be kept for two months have to be exported.'],
    [checks, 'A parcel may take more than twenty days if checks are needed.'],
    ['Handling of parcels takes 2 to 10 days.', 'A parcel may take more than ten days if checks are needed.'],
    [mole, 'The mole has no fifth berth.'],
    [mole, 'The mole has a sixth berth.'],
    [mole, 'A second crane cannot be had on the mole.'],
    [grid, 'The grid fee is 40 cents a unit from the third million on.'],
    [grid, 'The grid fee is 40 cents a unit for the second million alone.'],
  ])('is not told where it lies on the other: %s', (source, claim) =>
    expect(verdictOf(source, claim)).not.toBe('supported'),
  );
});
