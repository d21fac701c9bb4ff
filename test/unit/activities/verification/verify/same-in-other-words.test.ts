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

const course =
  'The basic course is free, while the advanced course costs EUR 120. The exam fee of EUR 35 is paid by the school.';
const plans =
  'All tenants on the Silver and Gold tariffs get the app at no extra cost; those on Bronze pay EUR 2 a month.';
const profits = 'Orbita earned its first profit of EUR 3m last year; Kastell has yet to make one.';
const savings =
  'Among the 210 households that changed supplier, the median saving was EUR 80, and a fifth saw none at all.';
const pass = 'The Premium pass abolishes the booking fee but not the minimum stay of two nights.';
const wages = 'Bakers are the only trade whose wages fell last year, by 2 percent.';
const mayor = 'The mayor refrained from naming a date for the reopening of the bridge.';
const printer = 'The firm dropped the Talon printer because it could not print labels wider than 12 cm.';
const grant =
  'A grant of EUR 2,000 is paid per trainee. It is withdrawn if the trainee is dismissed within six months. Public bodies do not qualify.';
const contracts = 'Lending contracts run for five years, with a floor price but no ceiling.';
const line = 'Velora will end its night service in Cork on 3 May and keep it everywhere else.';
const turnedUp = 'The share of patients who failed to turn up for their appointments fell from 14% to 9% in the trial.';
const levy =
  'The orchard group Fruchtbund rejects any levy on water, whereas the Water Board supports one for large farms.';
const scooters = 'Four in ten buyers of the Nimbus scooter never come back to the shop.';
const mill =
  'Dahl confirmed that the mill in Narva would close in June and that its spinning work would move to Lodz, where Texta already employs 800 people.';
const members = 'Almost three in four members (73%) say that the fees of the club are fair, up from 61% in 2022.';
const brewery =
  'The brewery in Brno, Czechia, closes in May, and its bottling moves to Olsztyn in Poland, where Kellner employs 900 people.';

describe('what is said in other words', () => {
  describe('a denial that the source makes in another way', () =>
    tellsApart(verdictOf, [
      [course, 'Nothing is charged for the basic course.', 'Nothing is charged for the advanced course.'],
      [course, 'The basic course costs nothing.', 'The advanced course costs nothing.'],
      [course, 'No fee is charged for the basic course.', 'No fee is charged for the advanced course.'],
      [
        plans,
        'Tenants on the Silver tariff get the app without paying more.',
        'Tenants on the Bronze tariff get the app without paying more.',
      ],
      [profits, 'Kastell has not yet made a profit.', 'Orbita has not yet made a profit.'],
      [profits, 'Kastell has made no profit so far.', 'Kastell has made a profit.'],
      [
        savings,
        'A fifth of the households that changed supplier saved nothing.',
        'Two fifths of the households that changed supplier saved nothing.',
      ],
      [
        turnedUp,
        'Missed appointments became less common in the trial.',
        'Missed appointments became more common in the trial.',
      ],
      [levy, 'Fruchtbund opposes any levy on water.', 'Fruchtbund supports a levy on water.'],
      [
        scooters,
        '40% of buyers of the Nimbus scooter do not return to the shop.',
        '40% of buyers of the Nimbus scooter return to the shop.',
      ],
      [line, 'Velora will end its night service in Cork.', 'Velora will end its night service everywhere.'],
      [
        mayor,
        'The mayor did not name a date for the reopening of the bridge.',
        'The mayor named a date for the reopening of the bridge.',
      ],
      [grant, 'Public bodies do not qualify for the grant.', 'Public bodies qualify for the grant.'],
      [
        pass,
        'Holders of the Premium pass still have to stay at least two nights.',
        'Holders of the Premium pass still pay the booking fee.',
      ],
    ]));

  describe('what is so of one alone, and within which bounds', () =>
    tellsApart(verdictOf, [
      [wages, 'No trade except bakers saw its wages go down last year.', 'No trade saw its wages go down last year.'],
      [
        wages,
        'No trade except bakers saw its wages fall last year.',
        'No trade except bakers saw its wages go up last year.',
      ],
      [
        line,
        'Cork is the only place where Velora will end its night service.',
        'Cork is the only place where Velora will keep its night service.',
      ],
      [
        printer,
        'The firm rejected the Talon printer because of its inability to print labels above 12 cm.',
        'The firm rejected the Talon printer because of its inability to print labels below 12 cm.',
      ],
      [
        contracts,
        'Lending contracts guarantee a minimum price but set no maximum.',
        'Lending contracts guarantee a maximum price but set no minimum.',
      ],
      [
        members,
        '73% of members say that the fees of the club are fair.',
        '61% of members say that the fees of the club are fair.',
      ],
    ]));

  describe('from where to where something moves', () =>
    tellsApart(verdictOf, [
      [brewery, 'Bottling will move from Brno to Olsztyn.', 'Bottling will move from Olsztyn to Brno.'],
      [
        mill,
        'Texta will transfer the spinning work from Narva to Lodz.',
        'Texta will transfer the spinning work from Lodz to Narva.',
      ],
    ]));
});
