import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import { documentOf } from '../support/make-library.js';

const ground = createGround(
  [
    documentOf(
      `# Ferrow Cement, annual figures

## Results (audited, EUR millions except tonnes and employees)

| | 2025 | 2024 |
| --- | --- | --- |
| Turnover | 412.6 | 398.1 |
| Cement sold (thousands) | 1,870 | 1,795 |
| Employees | 2,140 | 2,205 |

## Regions

| Country (SEK million) | Orders 2025 | Orders 2024 |
| --- | --- | --- |
| Finland | 2,340 | 2,190 |

## Energy

| Kiln | Output (t) | Electricity price, EUR/MWh |
| --- | --- | --- |
| Old kiln | 61,400 | 71.20 |

The dividend is 3.20 crowns a share. Danish tax came to 1.9 million Danish crowns. Freight on the Ferrow canal costs EUR 7 for each tonne. The Ferrow quarry covers 84 hectares.
`,
      { title: 'Ferrow Cement, annual figures' },
    ),
  ],
  [],
);

function verdictOf(claim: string): string | undefined {
  return Array.from(verifyClaims(ground, [{ id: 'c', claim }]), ({ checked }) => checked.verdict)[0];
}

describe('measures of tables, currencies and units', () => {
  it.each([
    'The turnover of Ferrow Cement was EUR 412.6 million in 2025.',
    'Ferrow had 2,140 employees in 2025.',
    'Orders of Ferrow Cement from Finland came to SEK 2.34 billion in 2025.',
    'The old kiln of Ferrow had an output of 61,400 tonnes.',
    'The old kiln of Ferrow pays an electricity price of EUR 71.20 per megawatt-hour.',
    'The dividend of Ferrow is 3.20 crowns a share.',
    'The dividend of Ferrow is SEK 3.20 a share.',
    'Ferrow paid Danish tax of DKK 1.9 million.',
    'Freight on the Ferrow canal costs EUR 7 per tonne.',
    'The Ferrow quarry covers 0.84 square kilometres.',
  ])('supports: %s', claim => {
    expect(verdictOf(claim)).toBe('supported');
  });

  it.each([
    'The turnover of Ferrow Cement was EUR 412.6 thousand in 2025.',
    'The turnover of Ferrow Cement was USD 412.6 million in 2025.',
    'Ferrow had 2,140 million employees in 2025.',
    'Orders of Ferrow Cement from Finland came to SEK 2.34 million in 2025.',
    'The old kiln of Ferrow had an output of 61,400 kilograms.',
    'The old kiln of Ferrow pays an electricity price of EUR 71.20 per kilowatt-hour.',
    'The dividend of Ferrow is EUR 3.20 a share.',
    'The dividend of Ferrow is NOK 3.20 a share.',
    'Ferrow paid Danish tax of SEK 1.9 million.',
    'Freight on the Ferrow canal costs EUR 7 per kilo.',
    'The Ferrow quarry covers 84 square kilometres.',
  ])('does not support: %s', claim => {
    expect(verdictOf(claim)).not.toBe('supported');
  });
});
