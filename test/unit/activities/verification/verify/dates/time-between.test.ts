import { isTimeBetween } from '#activities/verification/verify/dates/time-between';
import { statementOf } from '#activities/verification/verify/statement';

function isBetween(text: string, there: string): boolean {
  const claim = statementOf(text);
  const [length] = claim.figures.filter(({ kind }) => kind === 'duration');
  return length !== undefined && isTimeBetween(length, claim, statementOf(there));
}

const run = 'The ferry was laid up from 1 October 2021 to 31 March 2022.';
const notice = 'Notice was given on 4 May 2023, and the bids were opened on 29 June 2023.';

describe('isTimeBetween', () => {
  it.each([
    ['The ferry was laid up for six months that ended on 31 March 2022.', run],
    ['Bids were opened 56 days after the notice of 4 May 2023.', notice],
    ['Bids were opened eight weeks after the notice of 4 May 2023.', notice],
    ['Bidders had just under two months from 4 May 2023.', notice],
    ['Bidders had about two months from 4 May 2023.', notice],
  ])('accepts "%s"', (claim, there) => expect(isBetween(claim, there)).toBe(true));

  it.each([
    ['The ferry was laid up for seven months that ended on 31 March 2022.', run],
    ['Bids were opened 58 days after the notice of 4 May 2023.', notice],
    ['Bids were opened nine weeks after the notice of 4 May 2023.', notice],
    ['Bidders had two months from 4 May 2023.', notice],
    ['Bidders had just under three months from 4 May 2023.', notice],
    ['Bids were opened 56 days after the notice.', notice],
  ])('refuses "%s"', (claim, there) => expect(isBetween(claim, there)).toBe(false));
});
