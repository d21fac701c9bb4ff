import { type Changed, tellsApart } from '../support/tells-apart.js';
import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Notes on a small town');

const shops =
  'The bakery chain Korndahl runs 48 shops in Denmark. A first shop in Sweden, in Malmö, is to open in March 2027 if the landlord agrees to a shorter lease, and a second oven line is under review.';
const apps =
  'Velotrack wants to add an English-language app next spring. Its German app, which has been downloaded 90,000 times, was rewritten in 2025. The firm will cut the subscription from EUR 9 to EUR 7 once the new app is out.';
const pool =
  'The town council of Brackley has approved a new swimming pool, which is to be finished by 2029. It has not yet decided whether to sell the old one; a vote is expected in November.';
const toll =
  'According to the transport ministry, lorries would pay the toll on country roads from 2028. At present only motorways are tolled. The ministry expects revenue of EUR 900 million a year.';
const printing =
  'Until 2024 Marlow & Finch printed its catalogue in Leeds. Its founder, Ann Marlow, used to run the design department herself.';
const bakers =
  'In the survey of 640 bakers, 71% said that they had raised prices last year, 22% that they had cut opening hours and one in twelve that they had closed a branch. Two-thirds expect a better 2027.';
const heat =
  'Wood pellets account for 14% of the heat sold by Varmeland, up from 9% in 2022; about three-fifths still comes from waste.';
const waiting = 'Average waiting time at the clinic was 21 minutes in May, compared with 34 minutes in May 2025.';
const staff = 'Staff numbers at Lund & Aas stood at 1,240 at the end of June, up from 1,180 a year earlier.';
const leaks =
  'The leak rate at the waterworks fell from 19% in 2022 to 12% last year. The plant has gone from three shifts to two.';
const gardens =
  'The typical allotment in the city measures 180 square metres, just over half of the 340 that were customary in 1975.';

/** What is told as it is, and a plan told as done, a share as another, a change turned round. */
const cases: Changed = [
  [shops, 'Korndahl plans to open a shop in Malmö.', 'Korndahl has opened a shop in Malmö.'],
  [shops, 'A second oven line is under review.', 'Korndahl has decided on a second oven line.'],
  [shops, 'Korndahl runs 48 shops in Denmark.', 'Korndahl opened its first Swedish shop in Malmö.'],
  [apps, 'Velotrack intends to add an English-language app.', 'Velotrack has added an English-language app.'],
  [
    apps,
    'The German app of Velotrack has been downloaded 90,000 times.',
    'Velotrack already offers an English-language app.',
  ],
  [apps, 'Velotrack will cut its subscription to EUR 7.', 'The subscription to Velotrack now costs EUR 7.'],
  [pool, 'Brackley has approved a new swimming pool.', 'The new swimming pool in Brackley has been finished.'],
  [pool, 'The council has not yet decided whether to sell the old pool.', 'The council has sold the old pool.'],
  [toll, 'Lorries would pay the toll on country roads from 2028.', 'Lorries already pay the toll on country roads.'],
  [toll, 'The ministry expects EUR 900 million a year.', 'The toll has brought in EUR 900 million a year.'],
  [
    printing,
    'Marlow & Finch printed its catalogue in Leeds until 2024.',
    'Marlow & Finch still prints its catalogue in Leeds.',
  ],
  [printing, 'Ann Marlow used to run the design department.', 'Marlow & Finch prints its catalogue in Leeds.'],
  [bakers, 'Most bakers said that they had raised prices last year.', 'Most bakers had cut opening hours.'],
  [bakers, 'A minority of the bakers had cut opening hours.', 'A minority of the bakers raised prices last year.'],
  [bakers, 'Most of the bakers expect a better 2027.', 'Only a minority of the bakers expect a better 2027.'],
  [heat, 'Most of the heat sold by Varmeland comes from waste.', 'Varmeland gets most of its heat from wood pellets.'],
  [waiting, 'The average waiting time at the clinic fell.', 'The average waiting time at the clinic rose.'],
  [staff, 'Staff numbers at Lund & Aas rose.', 'Staff numbers at Lund & Aas shrank.'],
  [staff, 'Lund & Aas had a staff of 1,240 at the end of June.', 'Lund & Aas now has a staff of 1,180.'],
  [leaks, 'The leak rate at the waterworks was 12% last year.', 'The leak rate at the waterworks was 19% last year.'],
  [leaks, 'The leak rate at the waterworks was 19% in 2022.', 'The leak rate at the waterworks is 19%.'],
  [leaks, 'The plant now works two shifts.', 'The plant now works three shifts.'],
  [gardens, 'Allotments in the city are smaller than in 1975.', 'Allotments in the city are larger than in 1975.'],
];

describe('plans, shares and changes', () => {
  tellsApart(verdictOf, cases);

  it('may tell of what is done and of what is to come side by side', () => {
    const source = 'The harbour has opened a second quay; a third one is planned for 2029.';
    expect(verdictOf(source, 'The harbour has opened a second quay.')).toBe('supported');
  });
});
