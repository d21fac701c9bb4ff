import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import type { Verdict } from '#shared/contracts/claim';
import { documentOf } from '../support/make-library.js';

const ruling = documentOf(
  `# Ruling on the Brenfield bots

Lumora Games sued Brenfield in May 2021. The company has denied it ever since.

## Discovery

Brenfield executives invoked the Fifth Amendment during discovery. Brenfield ran bots in its tournaments from 2018 until at least March 2022. Players who deposited between January 2018 and June 2023 may claim.

## Who spoke

The damages were put at USD 12 million by an expert hired by Lumora Games. Dana Whitlock leads the trade body. Judge Orr accused both plaintiffs of cheating. She gave an interview in Oslo.

## Bots

A tailored bot may stay in a tournament for hours or days.

## Payments

Payments to players of Brenfield go out by PayPal, Venmo, Zelle and voucher card.

## Units

The fee depends on each Capacity Unit. One unit handles 20 tables.

## Fees

Entry is free until a card is added. Withdrawals cost USD 2 after the first three of a month. A fee is taken on the two lower tiers. The two upper tiers are priced through sales. Roughly 31 states let players in within five months. Everything depends on whether the prize is fixed in advance.
`,
  { title: 'Ruling on bots in tournaments', publisher: 'Case Notes Weekly', publishedAt: '2024-05-02' },
);
const cloud = documentOf('AWS introduced durable functions at its conference in December 2025.', {
  title: 'Durable functions in the cloud',
  publisher: 'Cloud Weekly',
  location: 'cloud.md',
});
const ground = createGround([ruling, cloud], []);

function verdictOf(claim: string): Verdict | undefined {
  const [found] = verifyClaims(ground, [{ id: 'c', claim }]);
  return found?.checked.verdict;
}

describe('names and scope of claims held against documents', () => {
  it.each([
    [
      'the case that frames it',
      'In discovery in Lumora Games v. Brenfield, Brenfield executives invoked the Fifth Amendment.',
    ],
    [
      'the speaker that frames it',
      'In the view of Dana Whitlock, a tailored bot may stay in a tournament for hours or days.',
    ],
    ['the owner of an arm', 'Durable functions were introduced by Amazon at its conference in December 2025.'],
    ['an opening word', 'Alongside its tournaments Brenfield ran bots from 2018 until at least March 2022.'],
    ['"all" for everything', 'Whether the prize is set in advance is what all turns on.'],
    ['a bound of time', 'Brenfield ran bots in its tournaments from 2018 to March 2022 at least.'],
    ['a thing by its full name', 'A single Capacity Unit handles 20 tables.'],
    ['a condition', 'Until a card is added, entry is free.'],
  ])('tells %s from what it says: %s', (_what, claim) => expect(verdictOf(claim)).toBe('supported'));

  it.each([
    ['who it is about', 'Lumora Games executives invoked the Fifth Amendment during discovery.'],
    [
      'who frames it, unknown to the document',
      'In the view of Olga Petrova, a tailored bot may stay in a tournament for hours or days.',
    ],
    ['who hired', 'An expert whom Brenfield hired put the damages of Lumora Games at USD 12 million.'],
    ['one of both', 'Judge Orr accused only one of the plaintiffs of cheating.'],
    ['one of a list', 'Payments to players of Brenfield go out in one way only, by voucher card.'],
    ['a thing by another name', 'A single Transfer Unit handles 20 tables.'],
    ['who did it', 'Durable functions were introduced by Google at its conference in December 2025.'],
    ['an opening name', 'Skyforge ran bots in its tournaments from 2018 until at least March 2022.'],
    ['how many', 'Within five months all states let players in.'],
    ['how many, after "in"', 'Players were let in within five months in all states.'],
    ['the only one', 'Only executives of Brenfield invoked the Fifth Amendment during discovery.'],
    ['a least for a most', 'Brenfield ran bots in its tournaments from 2018 until March 2022 at the latest.'],
    ['a beginning for an end', 'Players who deposited before January 2018 may claim.'],
    ['a condition', 'Entry is free even after a card is added.'],
    ['a condition in other words', 'Whether or not a card is added, entry is free.'],
    ['a threshold', 'Withdrawals cost USD 2 from the very first of a month.'],
  ])('does not support changed %s: %s', (_what, claim) => expect(verdictOf(claim)).not.toBe('supported'));
});
