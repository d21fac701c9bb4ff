import { createGround } from '#activities/verification/verify/ground';
import { statementOf } from '#activities/verification/verify/statement';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import type { Verdict } from '#shared/contracts/claim';
import { documentOf } from '../support/make-library.js';

const notes = documentOf(
  `# Notes on the Tarnow ferry yard

The yard discarded 14 hulls in 2023 because the owners had complained about cracks.

Latvia supplied the engines.

A permit for welders is not enough; divers need one as well.

The harbour had steam cranes before electric lights existed.

The yard repaired 12 ferries and the dock office. The foreman checks that each weld is sealed.
`,
  { title: 'Notes on the Tarnow ferry yard', publisher: 'Quay Press', publishedAt: '2024-05-02' },
);
const ground = createGround([notes], []);

function verdictOf(claim: string): Verdict | undefined {
  const [found] = verifyClaims(ground, [{ id: 'c', claim }]);
  return found?.checked.verdict;
}

describe('claims in everyday words', () => {
  it.each([
    ['deeds and things', 'In 2023 the Tarnow yard threw out 14 hulls over grievances of the proprietors about cracks.'],
    ['a people for its country', 'The engines at the Tarnow yard were of Latvian supply.'],
    ['what suffices', 'At the Tarnow yard a permit for welders does not suffice.'],
    ['what is older', 'Steam cranes are older than electric lights at the Tarnow harbour.'],
  ])('are carried: %s', (_, claim) => {
    expect(verdictOf(claim)).toBe('supported');
  });

  it.each([
    [
      'the opposite deed',
      'In 2023 the Tarnow yard kept 14 hulls although the proprietors had grievances about cracks.',
    ],
    ['another people', 'The engines at the Tarnow yard were of Estonian supply.'],
    ['what does not suffice', 'At the Tarnow yard a permit for welders suffices.'],
    ['what is younger', 'Electric lights are older than steam cranes at the Tarnow harbour.'],
    ['a word for each that speaks of something else', 'The Tarnow yard repaired all ferries and the dock office.'],
  ])('are caught: %s', (_, claim) => {
    expect(verdictOf(claim)).not.toBe('supported');
  });

  it.each([
    ['purchase', 'bought'],
    ['analysis', 'analyse'],
    ['retirement', 'retired'],
    ['undertook', 'undertake'],
    ['Danish', 'Denmark'],
    ['hurdle', 'obstacle'],
    ['get rid of', 'discard'],
  ])('"%s" has a word in common with "%s"', (one, other) => {
    expect([...statementOf(one).keys].some(key => statementOf(other).keys.has(key))).toBe(true);
  });

  it.each([
    ['member', 'team'],
    ['month', 'quarter'],
    ['buyer', 'seller'],
    ['employer', 'employee'],
    ['import', 'export'],
    ['Latvian', 'Lithuania'],
  ])('"%s" has none with "%s"', (one, other) => {
    expect([...statementOf(one).keys].some(key => statementOf(other).keys.has(key))).toBe(false);
  });
});
