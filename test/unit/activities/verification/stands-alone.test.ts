import standsAlone from '#activities/verification/checks/stands-alone.check';
import { DossierRoom } from '#activities/verification/evidence/gather-dossier';
import { cite, claimOf } from './support/make-claim.js';
import { documentOf, libraryOf } from './support/make-library.js';

const title = 'Acmeo results for fiscal 2026';

function objectionsTo(text: string): string[] {
  const document = documentOf(`${text.replace(`${title}: `, '')}\n`, { title, publisher: 'Acmeo' });
  const claim = claimOf(text, [cite(document, text.replace(`${title}: `, ''))], { subjects: ['Acmeo'] });
  return standsAlone.run(new DossierRoom(libraryOf([document]).sources).gather(claim)).map(({ detail }) => detail);
}

describe('a claim that stands alone', () => {
  it.each([
    'Acmeo says that its customers wait four months for a technician.',
    `${title}: The company won 300 customers from Globex.`,
    'Acmeo hires fewer technicians than Globex does.',
    'Of all installers 70% rely on subcontractors of Acmeo.',
    '70% of installers rely on subcontractors.',
    'Acmeo raised prices in May, and this rise cost it a third of its customers.',
    'The law of 2024 on heating asks owners for a permit.',
  ])('passes: %s', text => expect(objectionsTo(text)).toEqual([]));

  it.each([
    ['They wait four months for a technician.', '"They wait" stands for something that is not named'],
    ['However, customers of Acmeo wait for months.', '"However" joins it to a sentence that is not there'],
    ['Before, an owner of Acmeo stock paid no fee.', '"Before" joins it to a sentence that is not there'],
    ['Acmeo is cheaper and the latter is known for service.', '"the latter" points at something that is not there'],
    ['Acmeo gives up 80% of these incentives.', '"these incentives" points at something that is not there'],
    ['Acmeo won, the author says, three awards.', '"the author" speaks of its source instead of the matter'],
    ['Users asked the company about bots.', '"the company" is not named'],
    ['70% rely on subcontractors.', 'it gives an amount and does not say of what'],
    ['Acmeo runs tournaments with bigger prizes.', '"bigger" than what is not said'],
    [
      'Technical buyers who must move agents from pilot to production within the year.',
      'it is no whole sentence: it has no verb',
    ],
  ])('is not: %s', (text, detail) => expect(objectionsTo(text)).toContain(detail));
});
