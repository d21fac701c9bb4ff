import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import type { Verdict } from '#shared/contracts/claim';
import { documentOf } from '../support/make-library.js';

function verdictOf(claim: string, source: string): Verdict | undefined {
  const ground = createGround([documentOf(source, { title: 'Harbour notes', publisher: 'Quay Press' })], []);
  const [told] = verifyClaims(ground, [{ id: 'one', claim }]);
  return told?.checked.verdict;
}

const cases: readonly (readonly [source: string, same: string, turned: string])[] = [
  [
    'The harbour railway was co-founded in 1921 by Ostfield.',
    'The harbour railway, which had more than one founder, dates from 1921.',
    'The harbour railway, which had a single founder, dates from 1921.',
  ],
  [
    'Ostfield was among the designers of the floating crane.',
    'Ostfield was one of the designers of the floating crane.',
    'The floating crane had a single designer, Ostfield.',
  ],
  [
    'Three methods of loading grain are described in the manual.',
    'The manual describes three methods of loading grain.',
    'The manual describes just one method of loading grain.',
  ],
  [
    'The tariff gives no other rate per tonne of timber.',
    'The tariff gives the only rate per tonne of timber.',
    'The tariff gives one of several rates per tonne of timber.',
  ],
  [
    'Most farms behind the dyke are exempt from the levy.',
    'Most farms behind the dyke do not pay the levy: they are exempt.',
    'Only a handful of farms behind the dyke are exempt from the levy.',
  ],
  [
    'The few mills that remain, Ostfield among them, need only some water.',
    'Ostfield is one of the few mills that need only some water.',
    'Ostfield is one of the many mills that need only some water.',
  ],
];

const bounds: readonly (readonly [source: string, same: string, turned: string])[] = [
  [
    'The mooring fee is the larger of EUR 200 or 4% of turnover.',
    'The mooring fee is 4% of turnover, though never less than EUR 200.',
    'The mooring fee is 4% of turnover, though never more than EUR 200.',
  ],
  [
    'The mooring fee is the greater of EUR 700 or 6% of turnover.',
    'The mooring fee is at least EUR 700, or 6% of turnover where that is more.',
    'The mooring fee is at most EUR 700, or 6% of turnover where that is less.',
  ],
  [
    'Version 1.0 of the crane software came out together with a manual and a hotline.',
    'The crane software reached version 1.0, with a manual and a hotline.',
    'The crane software reached version 2.0, with a manual and a hotline.',
  ],
];

describe('one and several, few and many', () => {
  it.each(cases)('are told in other words: %s', (source, same) => expect(verdictOf(same, source)).toBe('supported'));
  it.each(cases)('are not turned round: %s', (source, _same, turned) =>
    expect(verdictOf(turned, source)).not.toBe('supported'),
  );
});

describe('the larger of two, and versions', () => {
  it.each(bounds)('are told in other words: %s', (source, same) => expect(verdictOf(same, source)).toBe('supported'));
  it.each(bounds)('are not turned round: %s', (source, _same, turned) =>
    expect(verdictOf(turned, source)).not.toBe('supported'),
  );
});
