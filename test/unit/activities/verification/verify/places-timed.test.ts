import { type Changed, tellsApart } from '../support/tells-apart.js';
import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Notes on starts');

const sources = [
  'The scheme starts on 1 March 2027 in Austria and Slovenia; Hungary, where a similar one failed in 2019, follows a year later.',
  'The card is to be introduced in Leeds and York in May, with the rest of Yorkshire to follow in the autumn.',
  'The new buses run in the city centre from January and, if drivers can be found, in the suburbs from September.',
  'The loyalty scheme opens to members in Ohio in June, with nationwide availability planned for 2027.',
  'Nurses get the rise on 1 July 2026; cleaners and porters have to wait until January 2027.',
] as const;

const cases: Changed = [
  [
    sources[0],
    'The scheme starts on 1 March 2027 in Austria and Slovenia.',
    'The scheme starts on 1 March 2027 in Austria, Slovenia and Hungary alike.',
  ],
  [sources[0], 'The scheme starts in Slovenia on 1 March 2027.', 'The scheme starts in Hungary on 1 March 2027.'],
  [sources[0], 'Hungary follows a year after Austria and Slovenia.', 'The scheme starts in Hungary on 1 March 2027.'],
  [
    sources[1],
    'The card is to be introduced in Leeds and York in May.',
    'The card is to be introduced throughout Yorkshire in May.',
  ],
  [
    sources[1],
    'The rest of Yorkshire is to get the card in the autumn.',
    'The card is to be introduced in all of Yorkshire in May.',
  ],
  [sources[2], 'The new buses run in the city centre from January.', 'The new buses run in the suburbs from January.'],
  [
    sources[2],
    'The new buses are to run in the suburbs from September if drivers can be found.',
    'The new buses run in the suburbs from January.',
  ],
  [sources[3], 'The loyalty scheme opens to members in Ohio in June.', 'The loyalty scheme opens nationwide in June.'],
  [
    sources[3],
    'The loyalty scheme is planned to be available nationwide in 2027.',
    'The loyalty scheme opens to members across the country in June.',
  ],
  [sources[4], 'Nurses get the rise on 1 July 2026.', 'Nurses, cleaners and porters all get the rise on 1 July 2026.'],
  [
    sources[4],
    'Cleaners have to wait for the rise until January 2027.',
    'Nurses, cleaners and porters all get the rise on 1 July 2026.',
  ],
];

describe('a place and its time', () => {
  tellsApart(verdictOf, cases);
});
