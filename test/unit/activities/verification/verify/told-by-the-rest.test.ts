import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Notes of Vik');

const farms = "Of the farms' losses only 90% are insured from 2026.";
const fees = 'Stamps pay up to 20% of a ferry fee; the rest must be cash.';
const port = "Two shippers, Vik and Sund, together stood for 81% of the port's revenue in 2021.";
const archive = 'Keeping stops at 90 days; longer needs go through export.';
const law = 'All guns are banned. Bows and slings may continue.';
const cranes = 'The port used steam cranes from 2019 until at least 2023.';
const grant = 'The grant covers farms that sold land from 1 January 2019 to 5 September 2024.';
const games = `| Item | As stated |
| --- | --- |
| Games of the fair | Ring Toss, 21 Ropes, Ring Dance, Old Maid, Triple Ring |`;

describe('what follows from the rest, a limit or a stretch of time', () => {
  it.each([
    [farms, "A tenth of the farms' losses is not insured from 2026."],
    [fees, 'At least 80 percent of a ferry fee has to be paid in cash.'],
    [port, "All shippers other than Vik and Sund accounted for less than a fifth of the port's revenue in 2021."],
    [
      port,
      "All other shippers taken together brought in less than a fifth of the port's revenue in 2021; the rest came from Vik and Sund.",
    ],
    [archive, 'Letters that must be kept beyond ninety days have to be exported.'],
    [law, 'Bows and slings are left free to continue.'],
    [cranes, 'The port still used steam cranes in 2021.'],
    [grant, 'Land that a farm sold in December 2024 came too late for the grant.'],
    [grant, 'A farm that sold land in 2022 is covered by the grant.'],
    [games, 'The fair has five games, Old Maid being one.'],
  ])('carries a claim: %s', (source, claim) => expect(verdictOf(source, claim)).toBe('supported'));

  it.each([
    [farms, "A tenth of the farms' losses is insured from 2026."],
    [farms, "A fifth of the farms' losses is not insured from 2026."],
    [fees, 'At least 80 percent of a ferry fee has to be paid in stamps.'],
    [fees, 'At least 70 percent of a ferry fee has to be paid in cash.'],
    [port, "All shippers other than Vik and Sund accounted for less than a tenth of the port's revenue in 2021."],
    [port, "All shippers other than Vik and Sund accounted for more than a fifth of the port's revenue in 2021."],
    [port, "Vik and Sund accounted for less than a fifth of the port's revenue in 2021."],
    [archive, 'Letters that must be kept beyond sixty days have to be exported.'],
    [archive, 'Keeping lasts at least 90 days; whoever needs longer has to use the export.'],
    [law, 'Bows and slings continue to be sold in every shop.'],
    [cranes, 'The port still used steam cranes in 2025.'],
    [cranes, 'The port used steam cranes from 2020 until at least 2023.'],
    [grant, 'Land that a farm sold in May 2023 came too late for the grant.'],
    [grant, 'A farm that sold land in December 2024 is covered by the grant.'],
    [games, 'The fair has six games, Old Maid being one.'],
  ])('carries no other: %s', (source, claim) => expect(verdictOf(source, claim)).not.toBe('supported'));
});
