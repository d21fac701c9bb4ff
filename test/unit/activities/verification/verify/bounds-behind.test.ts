import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import type { Verdict } from '#shared/contracts/claim';
import { documentOf } from '../support/make-library.js';

function verdictOf(source: string, claim: string, location = 'notes.md'): Verdict | undefined {
  const read = documentOf(source, { title: 'Notes', location });
  const [found] = verifyClaims(createGround([read], []), [{ id: 'c', claim }]);
  return found?.checked.verdict;
}

const lamps = `| Pier | Lamps |
| --- | --- |
| North mole | under 9 |
| South mole | over 9 |`;
const ferries = `port,status,since,publisher
Bergen,open,2023-04,Fjord Line
Oslo,open,2022-09,Fjord Line
Hirtshals,ferry without meals,2024-02,Fjord Line
Larvik,closed to lorries,2025-07,Quay Press
`;

describe('bounds behind a number', () => {
  it.each([
    [lamps, 'The north mole does not have even nine lamps.'],
    ['The mole has at least nine lamps.', 'The mole has nine lamps or more.'],
    ['The mole has at most nine lamps.', 'The mole has nine lamps at most.'],
    ['Ferries call at 41 piers and the town quay.', 'Ferries call at 41 piers plus the town quay.'],
  ])('are the same: %s', (source, claim) => expect(verdictOf(source, claim)).toBe('supported'));

  it.each([
    [lamps, 'The south mole does not have even nine lamps.'],
    [lamps, 'The north mole has nine lamps or more.'],
    [lamps, 'The north mole has nine lamps at least.'],
    ['The mole has at least nine lamps.', 'The mole has nine lamps or fewer.'],
    ['The mole has at most nine lamps.', 'The mole has nine lamps at least.'],
  ])('are not turned round: %s', (source, claim) => expect(verdictOf(source, claim)).not.toBe('supported'));
});

describe('rows that one publisher gives for the most part', () => {
  it('are about its own matters', () =>
    expect(verdictOf(ferries, 'Since July 2025 Larvik has been closed to lorries of Fjord Line.', 'ferries.csv')).toBe(
      'supported',
    ));
  it('are about no other', () =>
    expect(
      verdictOf(ferries, 'Since July 2025 Larvik has been closed to lorries of Color Line.', 'ferries.csv'),
    ).not.toBe('supported'));
});
