import { tellsApart } from '../support/tells-apart.js';
import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Notes on Halvor and its rivals');

const blamed =
  'Chief executive Dora Lint blamed the mild winter; she will not cut prices. Finance chief Ewan Prow expects 4% growth.';
const aside = 'Kornmark, she says, spends EUR 45 on parcels for every EUR 100 it earns. Halvor sells online only.';
const taken =
  'The supplier, Omnis, failed in November, and Brugge Works, which has taken over the contract, can deliver six trams a year.';
const bearing =
  'Voltas will put EUR 120m into 14 depots, with the pension fund Elderfold bearing 60% of the sum for the land.';
const granted =
  'The survey is paid for by a grant from the Aldous Foundation. The pollsters Quillmarch ask the questions.';

describe('whom a clause tells of', () => {
  tellsApart(verdictOf, [
    [blamed, 'Dora Lint blamed the mild winter.', 'Ewan Prow blamed the mild winter.'],
    [
      aside,
      'Kornmark spends EUR 45 on parcels for every EUR 100 it earns.',
      'Halvor spends EUR 45 on parcels for every EUR 100 it earns.',
    ],
    [taken, 'Brugge Works can deliver six trams a year.', 'Omnis can deliver six trams a year.'],
    [bearing, 'The pension fund Elderfold bears 60% of the sum.', 'Voltas bears 60% of the sum.'],
    [
      granted,
      'The survey is paid for by a grant from the Aldous Foundation.',
      'The survey is paid for by a grant from the pollsters Quillmarch.',
    ],
  ]);
});

const tie =
  'Rhenos and Sperla tie at 3.9 stars. The former is praised for its chat, the latter shows ads in every view.';
const verbs = 'Kellmer withdrew its winter update on 9 May. Its rival Tarn undercut the standard fee by 6p in June.';
const belief = 'Ines Omber is calm about prices. She does not believe in another rise.';
const limit = 'The duty covers transfers by charities, shops and companies with fewer than ten staff.';

describe('what stands for a name or turns it round', () => {
  tellsApart(verdictOf, [
    [tie, 'Rhenos is praised for its chat.', 'Rhenos shows ads in every view.'],
    [tie, 'Sperla shows ads in every view.', 'Sperla is praised for its chat.'],
    [verbs, 'Kellmer withdrew its winter update.', 'Kellmer kept its winter update.'],
    [verbs, 'Tarn undercut the standard fee in June.', 'Tarn was dearer than the standard fee in June.'],
    [belief, 'Ines Omber does not expect another rise of prices.', 'Ines Omber expects another rise of prices.'],
    [limit, 'The duty covers companies with fewer than ten staff.', 'The duty covers companies of every size.'],
  ]);
});

const founded =
  'Ana Rook founded Mirabel with her brother in 2014. The shop sold tea. Her brother left in 2020 to grow olives; a second shop opened in 2023 in Faro.';

describe('another part of a passage that says otherwise', () => {
  tellsApart(verdictOnNotes('Mirabel, a tea shop'), [
    [founded, 'A second shop of Mirabel opened in Faro in 2023.', 'A second shop of Mirabel opened in Faro in 2020.'],
    [founded, 'The brother left in 2020 to grow olives.', 'The brother left in 2023 to grow olives.'],
  ]);
});
