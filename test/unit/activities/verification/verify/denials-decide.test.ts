import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import type { Verdict } from '#shared/contracts/claim';
import { documentOf } from '../support/make-library.js';

const guide = documentOf(
  `# Guide to parcel lockers

No prices. The author says that lockers add handling fees on top of the normal postage and sends readers to the official price page.

Lockers cost EUR 2. Apart from that the page gives no rate per parcel. The plan passed both councils within a week and received the mayor's assent.

Paying for a year lowers the rent of small and large lockers by 12%. It does not lower the handling fee.

## States

Most regions exempt certain lockers by separate rules. And some regions forbid all lockers once the renter pays: Arland and Bosk are named.

| Site | What users report | Figure |
| --- | --- | --- |
| harbour/lockers | checkpoints took a large part of the site | 572 crates, about 40% of the site |
`,
  { title: 'Guide to parcel lockers', publisher: 'Locker Weekly', publishedAt: '2024-05-02' },
);
const ground = createGround([guide], []);

function verdictOf(claim: string): Verdict | undefined {
  const [found] = verifyClaims(ground, [{ id: 'c', claim }]);
  return found?.checked.verdict;
}

describe('which piece decides about a denial', () => {
  it.each([
    [
      'a denial in the sentence before',
      'The guide to parcel lockers quotes no prices: it says that lockers add handling fees on top of the usual postage and refers readers to the official price page.',
    ],
    [
      'another denial of the same words',
      'Arland and Bosk are named by the law blog as regions where all lockers are prohibited once the renter pays.',
    ],
    ['what is left when one thing is set apart', 'Apart from EUR 2, no rate appears on the page for lockers.'],
    [
      'a denial of the opposite',
      "Both councils passed the plan within a week, and the mayor's assent was not withheld.",
    ],
    [
      'the name of a column',
      'In the harbour/lockers project, checkpoints took 572 crates, some 40 percent of the site.',
    ],
  ])('is not misled by %s', (_what, claim) => expect(verdictOf(claim)).not.toBe('contradicted'));

  it('is caught in the sentence after', () => {
    expect(verdictOf('Paying for a year lowers the rent of small and large lockers by 12%.')).toBe('supported');
    expect(
      verdictOf('The reduction of 12% for lockers paid for a year lowers the handling fee as well as the rent.'),
    ).not.toBe('supported');
  });

  it.each([
    'The author says that lockers add no handling fees on top of the normal postage and sends readers to the official price page.',
    'Some regions, Arland and Bosk among them, allow all lockers once the renter pays.',
    "The plan passed both councils within a week, but the mayor's assent was withheld.",
    'Arland and Bosk are named as regions that forbid all lockers whether or not the renter pays.',
  ])('is caught where it is turned round: %s', claim => expect(verdictOf(claim)).toBe('contradicted'));
});
