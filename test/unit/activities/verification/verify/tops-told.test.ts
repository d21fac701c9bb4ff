import { type Changed, tellsApart } from '../support/tells-apart.js';
import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Notes on what comes first');

const faults = 'Broken cables were the most frequent fault at the repair shop, ahead of worn switches.';
const boats = 'The harbour has two ferries: the Astrid carries 220 passengers and the Carla, the newest of all, 540.';
const flavours = 'Hazelnut has been the most popular flavour since 2019, when it pushed vanilla into second place.';
const reasons = 'Of those who left the choir, more than half named the late hour and about a fifth the cold hall.';

/** What is the first of its kind, and what stands beside it. */
const cases: Changed = [
  [faults, 'Broken cables were the most frequent fault.', 'Worn switches were the most frequent fault.'],
  [boats, 'The Carla is the newest of all ferries.', 'The Astrid is the newest of all ferries.'],
  [flavours, 'Hazelnut is the most popular flavour.', 'Vanilla is the most popular flavour.'],
  [
    reasons,
    'More than half left the choir because of the late hour.',
    'The cold hall was the main reason to leave the choir.',
  ],
];

describe('what is called the most or the main of its kind', () => {
  tellsApart(verdictOf, cases);
});
