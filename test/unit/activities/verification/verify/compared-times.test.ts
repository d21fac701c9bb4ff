import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Rope report 2025');
const rope = 'In 2025 the harbour sold 24,100 t of rope, 6% less than in 2024, at an average of EUR 6.10 per kg.';
const revenue = 'Revenue of the harbour was 1.13 billion crowns in 2025, against 1.21 billion in 2024.';

describe('a time that a source only compares with', () => {
  it.each([
    [rope, 'In 2025 the harbour sold 24,100 tonnes of rope.'],
    [rope, 'The harbour sold 6 percent less rope than in 2024.'],
    [revenue, 'In 2024 the revenue of the harbour was 1.21 billion crowns.'],
  ])('%s supports: %s', (source, claim) => expect(verdictOf(source, claim)).toBe('supported'));

  it.each([
    [rope, 'In 2024 the harbour sold 24,100 tonnes of rope.'],
    [rope, 'Rope fetched an average of EUR 6.10 per kg in 2024.'],
    [rope, 'The harbour sold rope in 2024.'],
  ])('%s does not support: %s', (source, claim) => expect(verdictOf(source, claim)).not.toBe('supported'));
});
