import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import { documentOf } from '../support/make-library.js';

const towns = documentOf(
  `A blog sorts the towns. Some states tax all dogs: Ohio, Texas, Vermont and Nevada are named.

More than 30 towns, with Bath and Derby as examples, ask whether the dog is large.
`,
  { title: 'Which towns tax dogs', publisher: 'Maine dog law blog' },
);
const ground = createGround([towns], []);

function verdictOf(claim: string): string | undefined {
  return [...verifyClaims(ground, [{ id: 'c', claim }])][0]?.checked.verdict;
}

describe('a place in the name of a publication', () => {
  it.each([
    'Texas and Vermont, the Maine dog law blog notes, are among the states that tax all dogs.',
    "Bath and Derby are in the camp of more than thirty towns that, by the Maine dog law blog's sorting, ask whether the dog is large.",
  ])('is not what it speaks of: %s', claim => expect(verdictOf(claim)).toBe('supported'));

  it.each([
    'Texas and Maine, the Maine dog law blog notes, are among the states that tax all dogs.',
    'Texas and Vermont, the Utah dog law blog notes, are among the states that tax all dogs.',
  ])('is no other publication or place: %s', claim => expect(verdictOf(claim)).not.toBe('supported'));
});
