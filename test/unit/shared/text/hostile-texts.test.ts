import { findDates } from '#shared/text/dates';
import { findGeographies } from '#shared/text/geographies';
import { findNames } from '#shared/text/names';
import { comparisonCues, negationCues } from '#shared/text/negation';
import { normaliseForMatch } from '#shared/text/normalise';
import { findQuantities } from '#shared/text/quantities';
import { splitSentences } from '#shared/text/sentences';
import { contentWords } from '#shared/text/similarity';
import { processorMs } from '#test/support/processor-ms';

const recognisers: Readonly<Record<string, (text: string) => unknown>> = {
  findQuantities,
  findDates,
  findGeographies,
  findNames,
  negationCues,
  comparisonCues,
  normaliseForMatch,
  splitSentences,
  contentWords,
};
const pieces = [
  '1',
  '1,',
  '1.',
  '1-',
  'A',
  'a-',
  'Inc. ',
  'x.Y',
  'a.b.',
  'a@a.',
  'U.',
  '5.5.',
  '(',
  '“”',
  '\n',
  '$',
  'a1',
  'section 5, ',
  '# a\n',
];

/** Quadratic patterns need half a minute for texts of this size. */
describe.each(Object.entries(recognisers))('%s', (_name, recognise) => {
  it('stays quick on texts made to be slow', async () => {
    const spent = await processorMs(() => {
      for (const piece of pieces) recognise(piece.repeat(Math.ceil(20_000 / piece.length)));
    });
    expect(spent).toBeLessThan(10_000);
  });
});
