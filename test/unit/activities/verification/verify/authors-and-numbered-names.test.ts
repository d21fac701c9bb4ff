import { tellsApart } from '../support/tells-apart.js';
import { verdictOnNotes } from '../support/verdict-on-notes.js';

const memo = `*Internal, Harrow Mills, Purchasing, 4 May 2026*

You asked what rivals pay for rye in our three northern districts. We compared our own invoices with those of the cooperative Saatgut for April, and we spoke to twelve growers.

In Aalborg we pay 8% less than Saatgut does. Our silo there stands half empty since March; of the 40 growers who left us last year, 25 told us that they went to Saatgut.

Growers in Viborg named late payment first and price second. Finance prefers to wait until September.`;
const digest = `*Plain Tests, reader digest, 9 December 2025*

The Corva Dial 2 has been on sale since March, at 169 dollars. Readers sent in 4,300 letters about it, and most of them like the large ring.

The sensor takes cats for people, so that empty rooms are heated. One in five readers saw no saving at all. The subscription annoys most of those who wrote.`;
const migration = `*Slow Rollout, show notes, 17 November 2025*

The guest is Ana Prieto, head of tools at Castellane Freight, a haulage group in Antwerp. Her team moved 3,400 people to the planner Boardwell.

The rules of Castellane, about 900 in all, were rebuilt by hand, which took five weeks. Non-paying users of Boardwell will lose their charts in February.`;

describe('whom the author of a document means by "we"', () => {
  tellsApart(verdictOnNotes('Memo on rye'), [
    [
      memo,
      'Of the 40 growers who left Harrow Mills last year, 25 went to Saatgut.',
      'Of the 40 growers who left Brightmere Mills last year, 25 went to Saatgut.',
    ],
    [
      memo,
      'The silo of Harrow Mills in Aalborg has stood half empty since March.',
      'The silo of Brightmere in Aalborg has stood half empty since March.',
    ],
    [
      memo,
      'Growers of Harrow Mills in Viborg named late payment first.',
      'Growers of Brightmere in Viborg named late payment first.',
    ],
  ]);
});

describe('a number that belongs to a name', () => {
  tellsApart(verdictOnNotes('Letters about a thermostat'), [
    [digest, 'The sensor of the Dial 2 takes cats for people.', 'The sensor of the Dial 3 takes cats for people.'],
    [
      digest,
      'The subscription of the Corva Dial 2 annoys most readers who wrote.',
      'The subscription of the Corva Dial 4 annoys most readers who wrote.',
    ],
  ]);
});

describe('words before a name that are no part of it', () => {
  tellsApart(verdictOnNotes('Notes of a migration'), [
    [
      migration,
      "Rebuilding Castellane's rules by hand took five weeks.",
      "Rebuilding Fernwick's rules by hand took five weeks.",
    ],
    [
      migration,
      'Non-paying Boardwell users will lose their charts in February.',
      'Non-paying Fernwick users will lose their charts in February.',
    ],
  ]);
});
