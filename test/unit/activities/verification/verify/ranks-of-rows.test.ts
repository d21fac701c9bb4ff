import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import { documentOf } from '../support/make-library.js';

const skiers = documentOf(
  `# Skiers of the Halden valley: survey of 2025

## Why they came by train

| Reason | Share of skiers |
| --- | --- |
| Snow on the roads | 51% |
| Price of parking | 33% |
| Rest on the way | 28% |
| Climate | 12% |
| Other reasons | 60% |
`,
  { title: 'Skiers of the Halden valley', publisher: 'Orrin Institute', publishedAt: '2025-04-01' },
);
const ground = createGround([skiers], []);

function verdictOf(text: string): string | undefined {
  return [...verifyClaims(ground, [{ id: 'c', claim: text }])][0]?.checked.verdict;
}

describe('the place of a row among those of its table', () => {
  it.each([
    'Snow on the roads was the reason that skiers named most often for the train, at 51%.',
    'The price of parking came second among the reasons of skiers for the train, with 33%.',
    'Rest on the way ranked third among the reasons of skiers for the train, with 28%.',
  ])('supports: %s', text => {
    expect(verdictOf(text)).toBe('supported');
  });

  it.each([
    'Climate was the reason that skiers named most often for the train, at 12%.',
    'The price of parking came third among the reasons of skiers for the train, with 33%.',
    'Rest on the way ranked second among the reasons of skiers for the train, with 28%.',
  ])('does not support: %s', text => {
    expect(verdictOf(text)).not.toBe('supported');
  });
});

describe('the unit over the labels of a table', () => {
  const results = documentOf(
    `# Varga Tools: second quarter

| EUR million | Q2 2025 | Q2 2024 |
| --- | --- | --- |
| Repairs | 31 | 22 |
| Rentals | 17 | 19 |
| Staff | 410 | 395 |
`,
    { title: 'Varga Tools: second quarter', publisher: 'Varga Tools', publishedAt: '2025-08-01' },
  );
  const told = (text: string) =>
    [...verifyClaims(createGround([results], []), [{ id: 'c', claim: text }])][0]?.checked.verdict;

  it('is that of its amounts', () => {
    expect(told('Repairs brought Varga Tools EUR 31 million in the second quarter of 2025.')).toBe('supported');
    expect(told('Repairs of Varga Tools rose from EUR 22 million to EUR 31 million.')).toBe('supported');
  });

  it('is no other, and none of what is counted', () => {
    expect(told('Repairs brought Varga Tools EUR 31 billion in the second quarter of 2025.')).not.toBe('supported');
    expect(told('Rentals of Varga Tools went from EUR 17 million to EUR 19 million.')).not.toBe('supported');
    expect(told('Varga Tools spent EUR 410 million on staff in the second quarter of 2025.')).not.toBe('supported');
  });
});
