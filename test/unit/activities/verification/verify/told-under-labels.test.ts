import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import { documentOf } from '../support/make-library.js';

const documents = [
  documentOf(
    `# Ferry lines

## Northern line

The ferry runs daily and takes lorries. Dogs travel free.

## Southern line

The ferry runs on weekdays and takes foot passengers only. Bicycles cost extra.
`,
    { title: 'Ferry lines', publisher: 'Strait Ferries', location: 'ferries.md' },
  ),
  documentOf(
    `# Editions of the farm diary

## Community (free of charge)

Up to 40 fields, at most 30 days of weather, five barns.

## Orchard

The quota is 25 barns. Weather goes back 90 days.
`,
    { title: 'Editions of the farm diary', publisher: 'Furrow', location: 'editions.md' },
  ),
  documentOf(
    `# Waters

**Lake Osen.** Supplies the city and may be used for swimming.

**Lake Tvedt.** Supplies the paper mill and is closed to the public.
`,
    { title: 'Waters', publisher: 'Water Board', location: 'waters.md' },
  ),
];
const ground = createGround(documents, []);

function verdictOf(claim: string): string | undefined {
  const [found] = verifyClaims(ground, [{ id: 'c', claim }]);
  return found?.checked.verdict;
}

describe('what stands under one label, told of another', () => {
  it.each([
    ['in lower case', 'On the northern line lorries are taken.'],
    ['in lower case, of the other', 'On the southern line bicycles cost extra.'],
    [
      'with a note in brackets',
      'The Community edition of the farm diary has at most 30 days of weather and five barns.',
    ],
    ['beside one with a note', 'The Orchard edition of the farm diary has a quota of 25 barns.'],
    ['that leads a paragraph in', 'Lake Tvedt is closed to the public.'],
  ])('is accepted of its own label %s', (_, claim) => {
    expect(verdictOf(claim)).toBe('supported');
  });

  it.each([
    ['in lower case', 'On the southern line lorries are taken.'],
    ['in lower case, of the other', 'On the northern line bicycles cost extra.'],
    ['with a note in brackets', 'The Orchard edition of the farm diary has at most 30 days of weather and five barns.'],
    ['beside one with a note', 'The Community edition of the farm diary has a quota of 25 barns.'],
    ['that leads a paragraph in', 'Lake Osen is closed to the public.'],
  ])('is not accepted of another label %s', (_, claim) => {
    expect(verdictOf(claim)).not.toBe('supported');
  });
});
