import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import { documentOf } from '../support/make-library.js';

const plans = documentOf(
  `# Sundholm storage: plans

| | Cellar | Attic | Barn |
| --- | --- | --- | --- |
| Monthly price | $12 | $45 | $380 |
| Boxes included | 20 | 150 | 2,000 |

## Visitors

| Site | Rating shown | Average of our visits | Visits made |
| --- | --- | --- | --- |
| Harbour | 4.4 | 2.7 | 310 |
`,
  { title: 'Sundholm storage: plans', publisher: 'Sundholm', publishedAt: '2025-06-01' },
);
const ground = createGround([plans], []);

function verdictOf(text: string): string | undefined {
  return [...verifyClaims(ground, [{ id: 'c', claim: text }])][0]?.checked.verdict;
}

describe('amounts of the columns that a claim names', () => {
  it.each([
    'The Attic plan of Sundholm costs 45 dollars a month.',
    'Sundholm charges USD 380 per month for Barn and USD 45 for Attic.',
    'At the harbour Sundholm shows a rating of 4.4, while the visits made average 2.7.',
  ])('supports: %s', text => {
    expect(verdictOf(text)).toBe('supported');
  });

  it.each([
    'The Attic plan of Sundholm costs 380 dollars a month.',
    'Sundholm charges USD 45 per month for Barn and USD 380 for Attic.',
  ])('does not support: %s', text => {
    expect(verdictOf(text)).toBe('contradicted');
  });
});
