import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Ward notes');

const ward = 'Noise was not the reason: we expected the new wing to be about as loud.';
const ferry = `| Item | As stated |
| --- | --- |
| Season tickets | are let aboard without a queue |
| Day tickets | queue at Quay 4 |`;
const letter = 'The letter has no legal force, but it cites a ruling of the harbour court.';
const dam = 'The article says that Vindal is not first and names Norkraft as the plant with a similar dam.';

describe('short sources told in other words', () => {
  it.each([
    [
      ward,
      "Finding silence didn't motivate the move of the ward, which had expected roughly the same noise in the new wing.",
    ],
    [ferry, 'Whoever holds a season ticket need not stand in any queue in order to come aboard the ferry.'],
    [
      letter,
      'The letter carries no binding weight of its own, though the ruling it mentions does come from the harbour court.',
    ],
    [
      dam,
      "The article on Vindal's dam concedes that the utility is not the pioneer, pointing to Norkraft's comparable plant.",
    ],
  ])('carry it: %s', (source, claim) => expect(verdictOf(source, claim)).toBe('supported'));

  it.each([
    [
      ward,
      'Finding silence motivated the move of the ward, which had expected far less noise in the new wing, says the notice.',
    ],
    [ferry, 'Whoever holds a season ticket must stand in the queue in order to come aboard the ferry.'],
    [
      letter,
      'The letter carries binding weight of its own, though the ruling it mentions does come from the harbour court.',
    ],
    [
      dam,
      "The article on Norkraft's dam claims that the utility is the pioneer, pointing to Vindal's comparable plant.",
    ],
    ['The meters lag behind by one to two hours.', 'A day at least goes by before the meters show anything.'],
    ['The meters lag behind by a day or more.', 'A week or more goes by before the meters show anything.'],
  ])('do not carry what was changed: %s', (source, claim) => expect(verdictOf(source, claim)).not.toBe('supported'));
});
