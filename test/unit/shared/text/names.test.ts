import { findNames } from '#shared/text/names';

const names = (text: string) => findNames(text).map(name => name.text);

describe('findNames', () => {
  it.each([
    ['Much of it went to Sensor Tower and to trigger.dev.', ['Sensor Tower', 'trigger.dev']],
    [
      'The U.S. Food and Drug Administration met Bank of America.',
      ['U.S. Food and Drug Administration', 'Bank of America'],
    ],
    ['The speakers are Andrew Paradise and Gaetano Franceschi.', ['Andrew Paradise', 'Gaetano Franceschi']],
    ['GitHub and iPhone stand out.', ['GitHub', 'iPhone']],
    ['Shares of Acme GmbH & Co rose.', ['Acme GmbH & Co']],
    ['An AWS bill.', ['AWS']],
  ])('finds the names of: %s', (text, expected) => expect(names(text)).toEqual(expected));

  it.each([
    'Revenue grew by 5%. Management says so.',
    'In May 2026 the API cost USD 5.',
    'Sold in Germany and New York.',
    '# Durable Engines For All Agents',
    'Chief Executive Officer',
  ])('finds no name in: %s', text => expect(names(text)).toEqual([]));

  it('knows a first word again that is a name elsewhere in the text, or is said to be one', () => {
    expect(names('Skillz grew. Later Skillz fell, and so did Skillz.')).toContain('Skillz');
    expect(findNames('Skillz grew.', new Set(['Skillz'])).map(name => name.text)).toEqual(['Skillz']);
    expect(names('Skillz grew.')).toEqual([]);
  });

  it('gives exact offsets', () => {
    const text = 'Now Acme Corp. and later Beta Labs bought it.';
    for (const name of findNames(text)) expect(text.slice(name.start, name.end)).toBe(name.text);
  });
});
