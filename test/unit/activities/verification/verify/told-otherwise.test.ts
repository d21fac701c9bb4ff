import { unansweredIn } from '#activities/verification/verify/polarity/unanswered';
import { statementOf } from '#activities/verification/verify/statement';

/** The word of denial that has no answer on the other side. */
function left(claim: string, source: string): string | null {
  return unansweredIn(statementOf(claim), statementOf(source))?.cue ?? null;
}

describe('a denial told without one', () => {
  it.each([
    [
      'what must be so, or else',
      'Skippers pay EUR 40 for boats that have not been chained.',
      'Boats must have been chained; otherwise skippers pay EUR 40.',
    ],
    ['a price on request', 'The fee for the dry dock is not published.', 'The fee for the dry dock: on request.'],
    [
      'what is included',
      'The yard does not charge water separately.',
      'The yard has one charge, which includes water.',
    ],
    [
      'none that went the other way',
      'None of Arlen, Bosk, Corl and Dunmore lost berths.',
      'Arlen, Bosk, Corl and Dunmore each gained berths.',
    ],
    ['the other side of a deal', 'The yard does not sell spare masts.', 'Spare masts cannot be bought at the yard.'],
    [
      'the other side of a deal told apart',
      'The yard does not sell spare masts to guests.',
      'Spare masts: EUR 90 for members; included for owners; cannot be bought by guests.',
    ],
    [
      'who is unaware',
      'The skippers may be unaware of the duties that the harbour has.',
      'Skippers may lack a chart. They may have no pilot, and may not know the duties that the harbour has.',
    ],
    [
      'a bound in words',
      'The fine for skippers cannot exceed thirty thousand crowns.',
      'The fine for skippers is 1,000 to 30,000 crowns.',
    ],
    [
      'what was done instead',
      'Skippers paid for berths at the kiosk of the yard.',
      'Skippers paid for berths at the kiosk rather than in the office of the port.',
    ],
  ])('agrees: %s', (_, claim, source) => expect(left(claim, source)).toBeNull());

  it.each([
    [
      'what must be so, and no more',
      'Skippers whose boats have not been chained pay EUR 40.',
      'Skippers whose boats have been chained pay EUR 40.',
    ],
    ['a published price', 'The fee for the dry dock is not published.', 'The fee for the dry dock is published.'],
    [
      'what costs extra',
      'The yard does not charge water separately.',
      'The yard charges water separately; light is included.',
    ],
    [
      'none of those who did',
      'None of Arlen, Bosk, Corl and Dunmore gained berths.',
      'Arlen, Bosk, Corl and Dunmore each gained berths.',
    ],
    ['the same side told of nobody', 'None of Arlen, Bosk and Corl paid.', 'Arlen, Bosk and Corl each paid.'],
    ['the same side of a deal', 'The yard does not sell spare masts.', 'The yard sells spare masts.'],
  ])('does not agree: %s', (_, claim, source) => expect(left(claim, source)).not.toBeNull());
});
