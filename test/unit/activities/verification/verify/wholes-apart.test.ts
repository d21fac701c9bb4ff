import { type Changed, tellsApart } from '../support/tells-apart.js';
import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Notes on parts');

const sources = [
  'The flood cost the museum EUR 840,000, of which the state paid three quarters.',
  'A lorry spends on average eleven hours of a 30-hour trip at borders.',
  'The firm lends bicycles, and three quarters of the guests who borrowed one were pleased with it.',
  'Nurses lose 40 minutes of an eight-hour shift to paperwork.',
  'The roof will cost £1.2 million, half of which the parish has raised so far.',
  'A typical clerk handles 14 files a day and spends two and a half hours on each.',
  'Every fifth customer tried the chat, and half of those who did came back to it.',
] as const;

const cases: Changed = [
  [
    sources[0],
    'The flood cost the museum EUR 840,000.',
    'The state paid the whole EUR 840,000 that the flood cost the museum.',
  ],
  [
    sources[0],
    'The state paid three quarters of the EUR 840,000 that the flood cost the museum.',
    'The state bore all of the EUR 840,000 cost of the flood.',
  ],
  [
    sources[1],
    'A lorry spends on average eleven hours of its trip at borders.',
    'A lorry spends on average 30 hours of its trip at borders.',
  ],
  [sources[1], 'The trip takes 30 hours on average.', 'A lorry spends on average 30 hours of its trip at borders.'],
  [
    sources[2],
    'Three quarters of the guests who borrowed a bicycle were pleased with it.',
    'Three quarters of the guests have borrowed a bicycle.',
  ],
  [
    sources[2],
    'Three quarters of the guests who borrowed a bicycle were pleased with it.',
    'Three quarters of guests borrowed a bicycle.',
  ],
  [sources[3], 'Nurses lose 40 minutes of a shift to paperwork.', 'Nurses lose eight hours to paperwork.'],
  [sources[3], "A nurse's shift lasts eight hours.", 'Nurses lose eight hours to paperwork.'],
  [sources[4], 'The roof will cost £1.2 million.', 'The parish has raised all of the £1.2 million for the roof.'],
  [
    sources[4],
    'The parish has raised half of the cost of the roof so far.',
    'The parish has raised £1.2 million for the roof.',
  ],
  [sources[5], 'A typical clerk handles 14 files a day.', 'A typical clerk spends two and a half days on each file.'],
  [
    sources[5],
    'A typical clerk spends two and a half hours on each file.',
    'A typical clerk spends 14 hours on each file.',
  ],
  [sources[6], 'Half of those who tried the chat came back to it.', 'Half of the customers tried the chat.'],
  [sources[6], 'Every fifth customer tried the chat.', 'Half of the customers tried the chat.'],
];

describe('a part and its whole', () => {
  tellsApart(verdictOf, cases);
});
