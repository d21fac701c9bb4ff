import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import type { Verdict } from '#shared/contracts/claim';
import { documentOf } from '../support/make-library.js';

const audit = documentOf(
  `# Ferry audit

## Money

The audit was paid for by the Bavarian travel association with EUR 21,300.

## Passengers

In Denmark the ferry carried 41,000 passengers, in Sweden 12,000.

## Vessels

The damaged Corvina 7 engines were taken out in May. Corvina 8 engines stay in service.

## Revenue

Revenue in Norway came to NOK 5.2 billion.
`,
  { title: 'Ferry audit', publisher: 'Harbour Notes', location: 'ferry.md' },
);
const ground = createGround([audit], []);

function verdictOf(claim: string): Verdict | undefined {
  const [found] = verifyClaims(ground, [{ id: 'c', claim }]);
  return found?.checked.verdict;
}

describe('who comes from a place, and capitals that are no names', () => {
  it.each([
    ['a land by its adjective', "The audit was paid for with EUR 21,300 by Bavaria's travel association."],
    ['an opening participle', 'Damaged Corvina 7 engines were taken out in May.'],
    ['a code of a currency', 'In Norway, revenue came to NOK 5.2 billion.'],
  ])('agrees on %s: %s', (_what, claim) => expect(verdictOf(claim)).toBe('supported'));

  it.each([
    ['another land', "The audit was paid for with EUR 21,300 by Saxony's travel association."],
    ['another people', 'The ferry carried 41,000 Norwegians.'],
    ['another name after an opening word', 'Damaged Kestrel 7 engines were taken out in May.'],
  ])('does not agree on %s: %s', (_what, claim) => expect(verdictOf(claim)).not.toBe('supported'));
});
