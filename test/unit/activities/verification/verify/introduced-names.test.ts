import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import type { Verdict } from '#shared/contracts/claim';
import { documentOf } from '../support/make-library.js';

const interview = documentOf(
  `# Bread by bicycle

Everybody likes warm bread. Kornwerk baked 4.2 million loaves in 2025. The bakery has a rival in Ofenglut, which bakes in Passau.

## From one oven to nine

Hedda Lindroos, a former pilot, started the bakery in May 2014 with the miller Anton Weiss.

## Numbers

- nine ovens, the largest of them built in 2022

Ten restaurants take 61% of all our rye loaves.

## People

Weiss left in 2021 and still holds 14% of the shares.

Ofenglut employs 85 bakers who work at night.
`,
  { title: 'Bread by bicycle', publisher: 'The Crust', location: 'bread.md' },
);
const ground = createGround([interview], []);

function verdictOf(claim: string): Verdict | undefined {
  const [found] = verifyClaims(ground, [{ id: 'c', claim }]);
  return found?.checked.verdict;
}

describe('names that a document introduces at its beginning', () => {
  it.each(['Ten restaurants take 61% of all rye loaves of Kornwerk.', 'Ofenglut employs 85 bakers who work at night.'])(
    'stand for "we" and "the bakery" further on: %s',
    claim => expect(verdictOf(claim)).toBe('supported'),
  );

  it.each([
    ['a name that the piece has instead', 'Kornwerk employs 85 bakers who work at night.'],
    ['a name that nobody introduced', 'Ten restaurants take 61% of all rye loaves of Brotfabrik.'],
  ])('do not stand for %s: %s', (_what, claim) => expect(verdictOf(claim)).not.toBe('supported'));
});
