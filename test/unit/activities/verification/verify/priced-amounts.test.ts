import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import { documentOf } from '../support/make-library.js';

const documents = [
  documentOf(
    `# Parcel rates

The depot charges EUR 40 per thousand parcels, whatever their size.

## Water

Last year the canteen bought 2.5M bottles of water for EUR 1,250,000.
`,
    { title: 'Parcel rates' },
  ),
  documentOf(
    `# Clinics

Each ward nurse costs the clinic about USD 4,000 a month. Patients pay 20,000 rupees a year in fees.
`,
    { title: 'Clinics' },
  ),
  documentOf(
    `# Fares

| Ticket | Price | Unit | Currency | Billing period |
| --- | --- | --- | --- | --- |
| Commuter pass | 55 | seat | EUR | month |
| Student pass | 20 | seat | EUR | month |

## Electricity

- first 5M units: USD 50 per million units
- 5M to 10M units: USD 45 per million units
`,
    { title: 'Fares' },
  ),
];

function verdictOf(text: string): string | undefined {
  const ground = createGround(documents, []);
  return [...verifyClaims(ground, [{ id: 'c', claim: text }])][0]?.checked.verdict;
}

describe('claims that price a number, or tell a rate by another time', () => {
  it.each([
    'At the depot 250 parcels come to ten euros.',
    'The canteen paid EUR 500 per thousand bottles of water.',
    'The canteen paid a little under EUR 501 per thousand bottles of water.',
    'A ward nurse costs the clinic about USD 48,000 a year.',
    'Patients of the clinic pay roughly 1,670 rupees a month in fees.',
    'A commuter pass costs EUR 660 a year.',
    'A student pass costs EUR 240 a year.',
  ])('supports: %s', text => {
    expect(verdictOf(text)).toBe('supported');
  });

  it.each([
    'At the depot 250 parcels come to twelve euros.',
    'At the depot 2,500 parcels come to ten euros.',
    'At the depot 250 letters come to ten euros.',
    'The canteen paid EUR 700 per thousand bottles of water.',
    'The canteen paid EUR 500 per million bottles of water.',
    'A ward nurse costs the clinic about USD 40,000 a year.',
    'Patients of the clinic pay roughly 1,870 rupees a month in fees.',
    'Patients of the clinic pay exactly 1,700 rupees a month in fees.',
    'A commuter pass costs EUR 240 a year.',
    'A student pass costs EUR 200 a year.',
    'Six million units of electricity cost USD 270.',
  ])('does not support: %s', text => {
    expect(verdictOf(text)).not.toBe('supported');
  });
});
