import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import { documentOf } from '../support/make-library.js';

const results = documentOf(
  `# Results

## Figures of the group (EUR millions, except members and margin)

| | Q2 2025 | Q2 2024 | Change |
| --- | --- | --- | --- |
| Revenue | 318.4 | 290.1 | 10% |
| – Ferries | 201.7 | 212.9 | (5)% |
| – Harbours | 116.7 | 77.2 | 51% |
| Net income (loss) (1) | (12.3) | 7.5 | n.m. |
| Club members (thousands) | 640 | 590 | 8% |

## Cargo

| Harbour (NOK million) | Sales 2025 | Sales 2024 |
| --- | --- | --- |
| Tana | 5,230 | 4,870 |
| Vardal | 1,140 | 1,310 |
`,
  { title: 'Nordsund: second quarter of 2025', publisher: 'Nordsund', publishedAt: '2025-08-11' },
);
const ground = createGround([results], []);

function verdictOf(text: string): string | undefined {
  return [...verifyClaims(ground, [{ id: 'c', claim: text }])][0]?.checked.verdict;
}

describe('amounts whose unit stands beside the table or in its labels', () => {
  it.each([
    'Revenue of Nordsund rose to EUR 318.4 million in the second quarter of 2025.',
    'Nordsund made a net loss of EUR 12.3 million in the second quarter of 2025.',
    'Nordsund earned a net profit of EUR 7.5 million in the second quarter of 2024.',
    'Revenue from ferries of Nordsund fell by 5 percent to EUR 201.7 million in the second quarter of 2025.',
    'The club of Nordsund had 640,000 members in the second quarter of 2025.',
    'Tana, a harbour of Nordsund, had sales of NOK 5.23 billion in 2025.',
  ])('supports: %s', text => {
    expect(verdictOf(text)).toBe('supported');
  });

  it.each([
    'Revenue of Nordsund rose to EUR 318.4 billion in the second quarter of 2025.',
    'Revenue of Nordsund rose to USD 318.4 million in the second quarter of 2025.',
    'Revenue of Nordsund was EUR 318.4 million in the second quarter of 2024.',
    'Nordsund made a net profit of EUR 12.3 million in the second quarter of 2025.',
    'Nordsund made a net loss of EUR 7.5 million in the second quarter of 2024.',
    'Revenue from harbours of Nordsund was EUR 201.7 million in the second quarter of 2025.',
    'The club of Nordsund had 640 million members in the second quarter of 2025.',
    'The club of Nordsund had EUR 640 million in the second quarter of 2025.',
    'Tana, a harbour of Nordsund, had sales of NOK 5.23 million in 2025.',
    'Vardal, a harbour of Nordsund, had sales of NOK 5.23 billion in 2025.',
  ])('does not support: %s', text => {
    expect(verdictOf(text)).not.toBe('supported');
  });
});
