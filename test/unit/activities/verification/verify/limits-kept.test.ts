import { type Changed, tellsApart } from '../support/tells-apart.js';
import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Notes on limits');

const tour = 'The evening tour of the museum opens only to groups with eight or more people.';
const ticket = 'Members of the museum get a second ticket if the exhibition is in the main hall.';
const grant = "The choir pays a travel grant of 90 euros to everyone with more than two years' membership.";
const fares = 'The ferry raises its fares in May, but season-ticket holders keep the old fare for one more year.';
const crossing =
  'Drivers and cyclists may book the night crossing; walkers and riders cannot book the night crossing for now.';
const pool = 'Attendance at the pool has grown by a tenth, since the hall is now heated in winter.';
const bakery = 'The bakery closed its second shop because of a leaking roof, and it sells its bread at the market now.';

/** What holds for some only, and what is told of all. */
const limited: Changed = [
  [
    tour,
    'The evening tour of the museum is for groups with eight or more people.',
    'The evening tour of the museum opens to groups of every size.',
  ],
  [
    ticket,
    'Members of the museum get a second ticket if the exhibition is in the main hall.',
    'Members of the museum get a second ticket whatever the hall of the exhibition.',
  ],
  [
    grant,
    'The choir pays a travel grant of 90 euros to members of more than two years.',
    'The choir pays every member a travel grant of 90 euros, beginners included.',
  ],
  [
    fares,
    'Season-ticket holders keep the old ferry fare for one more year.',
    "The ferry's fare rise applies to season-ticket holders at once.",
  ],
  [
    crossing,
    'Drivers and cyclists alike may book the night crossing.',
    'The night crossing can be booked by cyclists and walkers alike.',
  ],
];

/** Why something came about. */
const causes: Changed = [
  [
    pool,
    'Attendance at the pool has grown because the hall is heated in winter.',
    'Attendance at the pool has grown because entry has become cheaper.',
  ],
  [
    bakery,
    'The bakery closed its second shop owing to a leak in the roof.',
    'The bakery closed its second shop owing to a lack of staff.',
  ],
];

describe('what a source limits to some', () => {
  tellsApart(verdictOf, limited);
});

describe('the cause that a source gives', () => {
  tellsApart(verdictOf, causes);
});
