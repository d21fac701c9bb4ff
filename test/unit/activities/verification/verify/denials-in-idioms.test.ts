import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import type { Verdict } from '#shared/contracts/claim';
import { documentOf } from '../support/make-library.js';

function verdictOf(source: string, claim: string): Verdict | undefined {
  const read = documentOf(source, { title: 'Notes of Vik', url: 'https://www.river9.example/notes' });
  const [found] = verifyClaims(createGround([read], []), [{ id: 'c', claim }]);
  return found?.checked.verdict;
}

const bank = 'An auditor in a bank writes that without an opt-out the tool cannot be approved.';
const school = 'The school says that pupil data is not used for adverts.';
const court = 'The order has 35 pages and refuses the request of Vik to end the case before trial.';
const reader = 'A reader finds no documented way to delete old letters.';
const copy = 'This copy leaves out item C of the list.';
const quays = `| Berth | Status | Detail |
| --- | --- | --- |
| North quay | night mooring blocked | for residents and visitors |
| South quay | night mooring open | for residents |`;

describe('denials in other words', () => {
  it.each([
    [bank, 'An auditor at a bank wrote that the tool can be approved only if it has an opt-out.'],
    [school, 'The school says that pupil data is kept out of adverts.'],
    [court, 'The order of 35 pages does not let Vik out of the case short of a trial.'],
    [court, 'The order of 35 pages refuses the request of Vik to end the case without a trial.'],
    [reader, 'A reader looked in vain for a documented way to delete old letters.'],
    [quays, 'The north quay is closed for night mooring.'],
    [copy, 'The copy on river9.example leaves out item C of the list.'],
  ])('are the same: %s', (source, claim) => expect(verdictOf(source, claim)).toBe('supported'));

  it.each([
    [bank, 'An auditor at a bank wrote that the tool can be approved even if it has no opt-out.'],
    [bank, 'An auditor at a bank wrote that the tool can be approved.'],
    [school, 'The school says that pupil data is used for adverts.'],
    [court, 'The order of 35 pages lets Vik out of the case short of a trial.'],
    [court, 'The order of 35 pages grants the request of Vik to end the case without a trial.'],
    [reader, 'A reader found a documented way to delete old letters.'],
    [quays, 'The south quay is closed for night mooring.'],
    [quays, 'The north quay is open for night mooring.'],
    [copy, 'The copy on pond9.example leaves out item C of the list.'],
  ])('are not left out: %s', (source, claim) => expect(verdictOf(source, claim)).not.toBe('supported'));
});
