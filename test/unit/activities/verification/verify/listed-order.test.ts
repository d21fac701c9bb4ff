import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import type { Verdict } from '#shared/contracts/claim';
import { documentOf } from '../support/make-library.js';
import { tellsApart } from '../support/tells-apart.js';

function verdictOf(text: string, claim: string): Verdict | undefined {
  const source = documentOf(`# Notes\n\n${text}\n`, { title: 'Notes' });
  const [found] = verifyClaims(createGround([source], []), [{ id: 'c', claim }]);
  return found?.checked.verdict;
}

const cash = 'Cash is used in 15% of purchases at Belgian kiosks, compared with 24% in Spain and 41% in Austria.';
const absence = 'Absence was 9.1% in Tartu in the second quarter against 6.4% in Riga and 5.2% in Vilnius.';
const ratings =
  'Homes with only Zeta phones rate the heating app at 4.6, homes with only Kappa phones at 4.1 and mixed homes at 2.9.';
const times =
  'Punctuality decides: 93 percent of the reviewers of Runna who mention delivery times were satisfied, and only 71 percent of those of Swifta.';
const payback = 'Payback is reckoned by buyers at four years; our engineers calculate six.';
const support =
  'Tavora has the quickest support: it answered mails after three hours on average, whereas Bellin took nine and Corda hardly ever answered.';

describe('what is higher or the highest by the figures that a sentence lists', () => {
  tellsApart(verdictOf, [
    [
      cash,
      'Buyers at Austrian kiosks pay cash more often than those in Spain.',
      'Buyers at Spanish kiosks pay cash more often than those in Austria.',
    ],
    [
      cash,
      'Cash is used more often at Spanish kiosks than at Belgian ones.',
      'Cash is used more often at Belgian kiosks than at Spanish ones.',
    ],
    [
      absence,
      'Tartu had the highest absence in the second quarter.',
      'Riga had the highest absence in the second quarter.',
    ],
    [
      absence,
      'Vilnius had the lowest absence in the second quarter.',
      'Tartu had the lowest absence in the second quarter.',
    ],
    [
      absence,
      'Absence in Tartu was higher than in Riga in the second quarter.',
      'Absence in Riga was higher than in Tartu in the second quarter.',
    ],
    [
      ratings,
      'Mixed homes give the heating app the lowest rating.',
      'Mixed homes give the heating app the highest rating.',
    ],
    [
      times,
      'The reviewers of Runna are more satisfied with delivery times than those of Swifta.',
      'The reviewers of Swifta are more satisfied with delivery times than those of Runna.',
    ],
    [
      payback,
      'Buyers expect a faster payback than our engineers calculate.',
      'Our engineers calculate a faster payback than buyers expect.',
    ],
    [
      support,
      'Neither Bellin nor Corda answers mails as fast as Tavora.',
      'Neither Tavora nor Corda answers mails as fast as Bellin.',
    ],
  ]);
});
