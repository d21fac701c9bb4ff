import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Notes on takeovers');
const takeover =
  'Started by two former Harbora engineers, the start-up was acquired by Northwind for $975 million in October 2023.';

describe('who does it to whom, told actively of what the source tells passively', () => {
  it.each([
    'Northwind acquired the start-up for $975 million in October 2023.',
    'The start-up was acquired by Northwind for $975 million.',
  ])('supports: %s', claim => expect(verdictOf(takeover, claim)).toBe('supported'));

  it.each([
    'The start-up acquired Northwind for $975 million.',
    'Harbora acquired the start-up for $975 million in October 2023.',
  ])('does not support: %s', claim => expect(verdictOf(takeover, claim)).not.toBe('supported'));
});
