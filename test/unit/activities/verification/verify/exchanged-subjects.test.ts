import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import { documentOf } from '../support/make-library.js';

const ground = createGround(
  [
    documentOf(
      `# Round the bay

## Suppliers

The batteries come from Korvald in Estonia, the motors from Lanz in Austria and the frames from Pirello in Italy.

## Ships

Orkney Line mostly carries cars on short crossings. Hebridea carries containers on deep-sea routes and owns two terminals.

## Schools

Breakfast is served at Holt Primary, hot lunch at Marsh Academy, and packed meals at Fenwick School.

## Wards

Children's wards are cleaned by the hospital's own staff, surgical wards by a contractor from Leeds.

## Barns

The northern barn holds dairy cows and is heated with wood chips. The southern barn holds sheep and has no heating.

## Cards

Visa: slips 41 or 42 without a licence. Mastercard: a licence and the costly slip 77.
`,
      { title: 'Round the bay', publisher: 'Bay Council', publishedAt: '2025-03-11' },
    ),
  ],
  [],
);

function verdictOf(claim: string): string | undefined {
  const [found] = verifyClaims(ground, [{ id: 'c', claim }]);
  return found?.checked.verdict;
}

describe('what a source tells of one subject, told of another beside it', () => {
  it.each([
    ['of names that begin their sentences', 'Orkney Line mostly carries cars on short crossings.'],
    ['of both of them', 'Orkney Line mostly carries cars on short crossings, whereas Hebridea owns two terminals.'],
    ['of names that one word leads in', 'Korvald supplies the batteries, Lanz the motors.'],
    ['with the verb of the first', 'Holt Primary serves breakfast and Marsh Academy a hot lunch.'],
    ['of things told apart by a word', 'A contractor from Leeds cleans the surgical wards.'],
    ['of one that is told without its noun', 'Dairy cows are kept in the northern barn, sheep in the southern one.'],
    ['of labels', 'Mastercard, unlike Visa, calls for a licence and the costly slip 77.'],
  ])('is accepted %s', (_, claim) => {
    expect(verdictOf(claim)).toBe('supported');
  });

  it.each([
    ['of names that begin their sentences', 'Orkney Line carries containers on deep-sea routes.'],
    ['in what its sentence goes on to say', 'Orkney Line owns two terminals.'],
    [
      'of both of them',
      'Hebridea mostly carries cars on short crossings, whereas Orkney Line carries containers on deep-sea routes.',
    ],
    ['of names that one word leads in', 'Korvald supplies the motors, Lanz the batteries.'],
    ['with the verb of the first', 'Holt Primary serves a hot lunch and Marsh Academy breakfast.'],
    ['of things told apart by a word', "Surgical wards are cleaned by the hospital's own staff."],
    ['of one that is told without its noun', 'Sheep are kept in the northern barn, dairy cows in the southern one.'],
    ['of labels', 'Visa calls for a licence and the costly slip 77.'],
  ])('is not accepted %s', (_, claim) => {
    expect(verdictOf(claim)).not.toBe('supported');
  });
});
