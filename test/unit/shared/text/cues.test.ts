import { comparisonCues, negationCues } from '#shared/text/negation';

describe('negationCues', () => {
  it.each([
    'is not',
    "doesn't",
    'doesn’t',
    'never did',
    'was denied',
    'cannot',
    'without it',
    'fails to',
    'no longer',
    'is barred',
  ])('sees one in %s', text => expect(negationCues(text)).toHaveLength(1));

  it.each(['noted', 'another', 'knot', 'banner'])('sees none in %s', text => expect(negationCues(text)).toEqual([]));

  it('reads a contraction as not', () => expect(negationCues("isn't")[0]?.cue).toBe('not'));
});

describe('comparisonCues', () => {
  it('sees words of more and less, up and down, all and some', () => {
    expect(comparisonCues('More than all, most fell; only some increased.').map(cue => cue.cue)).toEqual([
      'more',
      'all',
      'most',
      'fell',
      'only',
      'some',
      'increased',
    ]);
  });
});
