import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import { documentOf } from '../support/make-library.js';

const plans = documentOf(
  `# Kontor plans

| Vendor | Plan | Metric | Value | Unit | Note |
| --- | --- | --- | --- | --- | --- |
| Kontor | Free | included jobs a month | 100000 | jobs | by a price portal, which disagrees with the vendor (50,000) |
| Kontor | Free | included jobs a month | 50000 | jobs | one run is one job; five steps make six of them |
`,
  { title: 'Kontor: plans', publisher: 'Kontor', publishedAt: '2025-05-02' },
);
const ground = createGround([plans], []);

function checkedOf(text: string) {
  return [...verifyClaims(ground, [{ id: 'c', claim: text }])][0]?.checked;
}

describe('a row whose own amount and whose note have numbers', () => {
  it.each([
    ['The Free plan of Kontor includes 50,000 jobs a month.', '| 50000 |'],
    ['The Free plan of Kontor includes 100,000 jobs a month.', '| 100000 |'],
  ])('is quoted for its own: %s', (text, own) => {
    const checked = checkedOf(text);
    expect(checked?.verdict).toBe('supported');
    expect(checked?.quotes.filter(({ quote }) => !quote.includes(own))).toEqual([]);
  });

  it.each([
    'The Free plan of Kontor includes five jobs a month.',
    'The Free plan of Kontor includes six jobs a month.',
  ])('does not support: %s', text => {
    expect(checkedOf(text)?.verdict).not.toBe('supported');
  });
});
