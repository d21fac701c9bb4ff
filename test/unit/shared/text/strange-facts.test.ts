import fc from 'fast-check';
import { strangeFacts } from '#shared/text/strange-facts';

const grounds =
  'Home owners wait 14 weeks on average for an installation date. The market in Germany was worth EUR 3.1 billion in 2024, says the Federal Heating Office. Care costs EUR 290 per year. See section 4b, market-problem-3.';

describe('what a text states beyond its grounds', () => {
  it.each([
    'Home owners wait 14 weeks.',
    'In Germany the market was worth EUR 3.1 billion in 2024.',
    'The Federal Heating Office counts in 2024.',
    'The "installation date" is far away.',
    'Care is EUR 290 per year.',
    'Somebody waits, as section 4b says.',
  ])('is nothing in: %s', text => {
    expect(strangeFacts(text, grounds)).toEqual([]);
  });

  it.each([
    ['a digit', 'Home owners wait 15 weeks.', '15 weeks'],
    ['a magnitude', 'The market was worth EUR 3.1 million.', 'EUR 3.1 million'],
    ['a currency', 'The market was worth USD 3.1 billion.', 'USD 3.1 billion'],
    ['a unit', 'Home owners wait 14 months.', '14 months'],
    ['what a price is per', 'Care costs EUR 290 per month.', '290 per month'],
    ['a share', 'It is what 14% of home owners want.', '14%'],
    ['a year', 'The market was worth EUR 3.1 billion in 2025.', '2025'],
    ['a day', 'Since 3 May 2024 it is so.', '3 May 2024'],
    ['a name', 'It is what Initech sells.', 'Initech'],
    ['a name at the beginning', 'Initech sells it.', 'Initech'],
    ['a place', 'Home owners in France wait.', 'France'],
    ['a quote', 'They call it "the long wait".', 'the long wait'],
    ['an id', 'It is told by market-problem-4.', 'market-problem-4'],
    ['a section of a law', 'Section 4c says so.', '4c'],
  ])('is %s', (_what, text, fact) => {
    expect(strangeFacts(text, grounds).join(' ')).toContain(fact);
  });

  it('is nothing in any part of the grounds themselves', () => {
    const sentences = grounds.split(/(?<=\.)\s/u);
    fc.assert(
      fc.property(fc.subarray(sentences, { minLength: 1 }), some => {
        expect(strangeFacts(some.join(' '), grounds)).toEqual([]);
      }),
    );
  });

  it('is the same whether the grounds come in one piece or in several', () => {
    const sentences = grounds.split(/(?<=\.)\s/u);
    const told = fc.constantFrom(...sentences, 'Initech sells 15 in France.', 'They call it "the long wait" in 2025.');
    fc.assert(
      fc.property(told, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), (text, isFirst) => {
        const [first, second] = [true, false].map(side => sentences.filter((_, at) => isFirst[at] === side).join('\n'));
        expect(strangeFacts(text, first ?? '', second ?? '')).toEqual(strangeFacts(text, `${first}\n${second}`));
      }),
    );
  });

  it('is any number that the grounds do not have', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 999_999_999 }), number => {
        expect(strangeFacts(`It is worth EUR ${number}.`, grounds)).not.toEqual([]);
      }),
    );
  });
});
