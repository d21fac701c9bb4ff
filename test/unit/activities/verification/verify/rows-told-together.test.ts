import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import { documentOf } from '../support/make-library.js';

const ferries = documentOf(
  `# Nordsund in figures

## Reasons for delays

| Reason | Share |
| --- | --- |
| Fog in the strait | 37% |
| Crew shortage | 24% |
| Engine damage | 11% |

## Piers

| | Berths | Cranes |
| --- | --- | --- |
| Tana | 1,240 | 36 |
| Vardal | 2,480 | 52 |
| Kjeld | 610 | 9 |

## Licences

| Licence of | Term | Notice |
| --- | --- | --- |
| Tana | 20 months | 90 days |
| Vardal | five years | 240 days |

## Cargo by quarter

| Cargo | Period | Tonnes shipped |
| --- | --- | --- |
| Timber | 2025-Q1 | 4,100 |
| Timber | 2025-Q2 | 9,300 |
| Salmon | 2025-Q1 | 720 |
`,
  { title: 'Nordsund in figures, 2025', publisher: 'Nordsund', publishedAt: '2025-08-11' },
);
const ground = createGround([ferries], []);

function verdictOf(text: string): string | undefined {
  return [...verifyClaims(ground, [{ id: 'c', claim: text }])][0]?.checked.verdict;
}

describe('claims that compare or join two rows of one table', () => {
  it.each([
    'Fog in the strait caused 37 percent of the delays at Nordsund, ahead of crew shortage with 24 percent.',
    'Vardal, a pier of Nordsund, has more berths than Tana: 2,480 compared with 1,240.',
    'With 2,480 berths Vardal, a pier of Nordsund, has twice as many as Tana.',
    'Nordsund shipped more than twice as many tonnes of timber in the second quarter of 2025 as in the first: 9,300 after 4,100.',
    'Nordsund shipped 9,300 tonnes of timber in the second quarter of 2025, 5,200 more than in the first.',
    'Of the licences of Nordsund, that of Tana has a term of 20 months and that of Vardal a term of five years.',
  ])('supports: %s', text => {
    expect(verdictOf(text)).toBe('supported');
  });

  it.each([
    'Fog in the strait caused 24 percent of the delays at Nordsund, ahead of crew shortage with 37 percent.',
    'Crew shortage caused 24 percent of the delays at Nordsund, ahead of fog in the strait with 37 percent.',
    'Fog in the strait caused 37 percent of the delays at Nordsund, ahead of engine damage with 24 percent.',
    'Tana, a pier of Nordsund, has more berths than Vardal: 2,480 compared with 1,240.',
    'Tana, a pier of Nordsund, has more berths than Vardal: 1,240 compared with 2,480.',
    'Vardal, a pier of Nordsund, has fewer berths than Tana: 2,480 compared with 1,240.',
    'With 2,480 berths Vardal, a pier of Nordsund, has three times as many as Tana.',
    'With 1,240 berths Tana, a pier of Nordsund, has twice as many as Vardal.',
    'Of the piers of Nordsund, a part of Vardal called Kjeld alone has 2,480 berths.',
    'Damaged engines account for 24 percent of what delays Nordsund.',
    'Nordsund shipped more than twice as many tonnes of timber in the second quarter of 2025 as in the first: 4,100 after 9,300.',
    'Nordsund shipped 9,300 tonnes of timber in the second quarter of 2025, 4,200 more than in the first.',
    'Nordsund shipped 9,300 tonnes of timber in the second quarter of 2025, 5,200 fewer than in the first.',
    'Tana, a pier of Nordsund, has 1,240 berths, and Vardal beside it has a lease of three years.',
    'Of the berths of Nordsund, Tana with 1,240 has two fifths of those of Vardal.',
    'Tana, a pier of Nordsund, has a licence of five years and Vardal one with 240 days of notice.',
    'Tana, a pier of Nordsund, has a licence with a term of five years, and Vardal one with notice of 240 days.',
  ])('does not support: %s', text => {
    expect(verdictOf(text)).not.toBe('supported');
  });
});
