import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import { documentOf } from '../support/make-library.js';

const documents = [
  documentOf(
    `# Hospitals of Varland

| Hospital | Beds | Surgeons |
| --- | --- | --- |
| Eskholm | 1,240 | 62 |
| Torvik | 310 | 31 |
| Brennsund | 620 | 48 |
`,
    { title: 'Hospitals of Varland' },
  ),
  documentOf(
    `# Harbour dues of Lyngvik

## Inner basin

A berth costs EUR 90 a night. Ships of up to 40 metres may moor there.

## Outer basin

A berth costs EUR 30 a night. Ships of up to 160 metres may moor there.
`,
    { title: 'Harbour dues of Lyngvik' },
  ),
  documentOf(
    `# School meals

The city of Orrel serves 8,400 meals a day and the city of Marden 2,100. Fines for a late delivery range from EUR 50 to EUR 2,000. A kitchen answers within 30 minutes in Orrel and within 15 minutes in Marden.
`,
    { title: 'School meals' },
  ),
  documentOf(
    `# Wind farms of Skagland

- Skarv: 96 turbines, opened 2015
- Lomvi: 12 turbines, opened 2019
- Havsule: 48 turbines, opened 2022
`,
    { title: 'Wind farms of Skagland' },
  ),
];

function verdictOf(text: string): string | undefined {
  const ground = createGround(documents, []);
  return [...verifyClaims(ground, [{ id: 'c', claim: text }])][0]?.checked.verdict;
}

describe('claims that compare two amounts that the source tells', () => {
  it.each([
    'Eskholm, a hospital in Varland, has four times as many beds as Torvik.',
    'Eskholm, a hospital in Varland, has twice as many surgeons as Torvik.',
    'The hospital of Torvik in Varland has half as many beds as Brennsund.',
    'The hospital of Torvik in Varland has a quarter of the beds of Eskholm.',
    'Brennsund, a hospital in Varland, has 310 beds more than Torvik.',
    'Brennsund has about fourteen surgeons fewer than Eskholm, a hospital in Varland.',
    'A night at a berth of the inner basin costs three times as much as in the outer basin.',
    'A night at a berth of the outer basin costs a third of what the inner basin charges.',
    'A berth in the inner basin is EUR 60 a night dearer than one in the outer basin.',
    'Ships in the outer basin may be four times as long as those in the inner basin.',
    'Orrel serves four times as many school meals a day as Marden.',
    'Marden serves a quarter of the school meals that Orrel does.',
    'Orrel serves 6,300 more school meals a day than Marden.',
    'A kitchen in Marden answers twice as fast as one in Orrel.',
    'The highest fine for a late delivery of school meals is forty times the lowest.',
    'The wind farm Skarv has eight times as many turbines as Lomvi.',
    'The wind farm Havsule has half as many turbines as Skarv.',
    'The wind farm Skarv has 48 turbines more than Havsule.',
  ])('supports: %s', text => {
    expect(verdictOf(text)).toBe('supported');
  });

  it.each([
    'Torvik, a hospital in Varland, has four times as many beds as Eskholm.',
    'Eskholm, a hospital in Varland, has three times as many beds as Torvik.',
    'Eskholm, a hospital in Varland, has four times as many surgeons as Torvik.',
    'The hospital of Torvik in Varland has a third of the beds of Eskholm.',
    'Brennsund, a hospital in Varland, has 310 beds fewer than Torvik.',
    'Brennsund, a hospital in Varland, has 310 surgeons more than Torvik.',
    'Brennsund, a hospital in Varland, has over four times as many beds as Eskholm.',
    'A night at a berth of the outer basin costs three times as much as in the inner basin.',
    'A night at a berth of the inner basin costs twice as much as in the outer basin.',
    'A berth in the inner basin is EUR 60 a night cheaper than one in the outer basin.',
    'Ships in the inner basin may be four times as long as those in the outer basin.',
    'Marden serves four times as many school meals a day as Orrel.',
    'Orrel serves 6,300 fewer school meals a day than Marden.',
    'A kitchen in Orrel answers twice as fast as one in Marden.',
    'The highest fine for a late delivery of school meals is thirty times the lowest.',
    'The lowest fine for a late delivery of school meals is forty times the highest.',
    'The wind farm Lomvi has eight times as many turbines as Skarv.',
    'The wind farm Skarv has nearly nine times as many turbines as Lomvi.',
    'The wind farm Skarv has over nine times as many turbines as Lomvi.',
    'The wind farm Skarv has nearly seven times as many turbines as Lomvi.',
    'The wind farm Havsule has half as many turbines as Lomvi.',
  ])('does not support: %s', text => {
    expect(verdictOf(text)).not.toBe('supported');
  });
});
