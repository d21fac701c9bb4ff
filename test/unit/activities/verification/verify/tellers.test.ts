import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import { documentOf } from '../support/make-library.js';

const reports = documentOf(
  `# Reports about harbour software

| Project | State | What users report | Publisher |
| --- | --- | --- | --- |
| quayline/berthbook | closed | a bank's architect writes that without an opt-out the tool cannot be approved | Forgehub |
| mole/tidewatch | open | three tables grow without limit | Forgehub |

| Vendor | Plan | Berths | Publisher |
| --- | --- | --- | --- |
| Anchorly | Hobby | 100 | Harbour Evangelist |
`,
  { title: 'Reports about harbour software' },
);
const ground = createGround([reports], []);

function verdictOf(claim: string): string | undefined {
  return [...verifyClaims(ground, [{ id: 'c', claim }])][0]?.checked.verdict;
}

describe('a row that one tells about another', () => {
  it.each([
    "A bank's architect writes that BerthBook cannot be approved without an opt-out.",
    'According to a report on Forgehub, BerthBook cannot be approved without an opt-out.',
    'Three tables of Tidewatch grow without limit.',
    'The Hobby plan of Anchorly has 100 berths.',
    'Harbour Evangelist lists 100 berths for the Hobby plan of Anchorly.',
    'Harbour Evangelist lists a Hobby plan with 100 berths.',
  ])('supports: %s', claim => expect(verdictOf(claim)).toBe('supported'));

  it.each([
    "A bank's architect writes that Forgehub cannot be approved without an opt-out.",
    'Three tables of Forgehub grow without limit.',
    'The Hobby plan of Harbour Evangelist has 100 berths.',
  ])('does not support: %s', claim => expect(verdictOf(claim)).not.toBe('supported'));
});
