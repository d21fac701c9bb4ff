import { factsPlaced } from '#activities/verification/verify/rules/facts-placed';
import { compared } from '../support/compared.js';

function issuesOf(claim: string, source: string): readonly string[] {
  return factsPlaced.run(compared(claim, source)).map(({ detail }) => detail);
}

describe('figures of one sentence', () => {
  it.each([
    [
      '29 of the 47 ports that replied had dredged.',
      'Of 62 ports 47 answered; 29 of them had already dredged their basins.',
    ],
    [
      'A skipper gets 900 points once a guest has sailed four trips, and at most 11 referrals count in a season.',
      'Bring a guest: 900 points, once the guest has sailed four trips. Limit: 11 guests per season.',
    ],
  ])('have no rival in one that the claim tells as well: %s', (claim, source) => {
    expect(issuesOf(claim, source)).toEqual([]);
  });

  it.each([
    [
      'Private berths have a 44 percent share of the market in Norway, against only 31 percent in Iceland.',
      'Private berths hold 44% in Iceland but only 31% in Norway.',
    ],
  ])('belong to the names beside them: %s', (claim, source) => {
    expect(issuesOf(claim, source)).not.toEqual([]);
  });

  it('says what was before behind a semicolon, too', () => {
    const source = 'This summer 19% sailed with a pilot; a year before it was 6%.';
    expect(issuesOf('In summer 19% sailed with a pilot, compared with 6 percent a year earlier.', source)).toEqual([]);
    expect(issuesOf('In summer 6% sailed with a pilot, compared with 19 percent a year earlier.', source)).not.toEqual(
      [],
    );
  });
});
