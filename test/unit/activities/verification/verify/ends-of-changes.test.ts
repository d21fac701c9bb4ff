import { type Changed, tellsApart } from '../support/tells-apart.js';
import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Notes on changes');

const sources = [
  'The average stay shrank as well, to 3.1 nights from 4.4.',
  'Membership grew, to 5,200 from 3,900, while fees stayed where they were.',
  'The waiting list for allotments is down to 140 names from 420 two years ago.',
  'Once 38 minutes, the average ride now takes 26.',
  'A seat cost EUR 18 before the renovation and costs EUR 31 now.',
  'The mill has cut its water use per tonne from 14 cubic metres to 9, and its staff to 61 from 80.',
  'The share of electric vans rose to 34% last year from 21%.',
  'Rents in the old port have gone up by a third since 2021, from EUR 12 a square metre to EUR 16.',
  'Losses narrowed to $2.3m, from $6.8m the year before.',
  'The minimum order is now 40 litres instead of 100.',
] as const;

const cases: Changed = [
  [sources[0], 'The average stay shrank to 3.1 nights.', 'The average stay shrank to 4.4 nights.'],
  [sources[0], 'The average stay shrank from 4.4 nights to 3.1.', 'The average stay shrank from 3.1 to 4.4 nights.'],
  [sources[1], 'Membership grew to 5,200.', 'Membership grew to 3,900.'],
  [sources[1], 'Membership was 3,900 before.', 'Membership grew from 5,200.'],
  [
    sources[2],
    'The waiting list for allotments is down to 140 names.',
    'The waiting list for allotments is down to 420 names.',
  ],
  [sources[3], 'The average ride once took 38 minutes.', 'The average ride now takes 38 minutes.'],
  [sources[4], 'A seat costs EUR 31 now.', 'A seat costs EUR 18 now.'],
  [sources[4], 'A seat cost EUR 18 before the renovation.', 'A seat cost EUR 31 before the renovation.'],
  [sources[5], 'The mill has cut its staff to 61.', 'The mill has cut its water use per tonne to 14 cubic metres.'],
  [sources[5], 'The mill has cut its staff to 61.', 'The mill has cut its staff to 80.'],
  [
    sources[6],
    'The share of electric vans rose to 34% last year.',
    'The share of electric vans rose to 21% last year.',
  ],
  [sources[6], 'The share of electric vans had been 21% before.', 'The share of electric vans rose to 21% last year.'],
  [
    sources[7],
    'Rents in the old port were EUR 12 a square metre in 2021.',
    'Rents in the old port have gone up to EUR 12 a square metre.',
  ],
  [sources[8], 'Losses narrowed to $2.3m.', 'Losses narrowed to $6.8m.'],
  [sources[8], 'Losses were $6.8m the year before.', 'Losses were $2.3m the year before.'],
  [sources[9], 'The minimum order is now 40 litres.', 'The minimum order is now 100 litres.'],
  [sources[9], 'The minimum order used to be 100 litres.', 'The minimum order is now 100 litres.'],
];

describe('the two ends of a change', () => {
  tellsApart(verdictOf, cases);
});
