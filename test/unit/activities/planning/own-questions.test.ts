import { ownQuestions } from '#activities/planning/own-questions';
import { Brief } from '#shared/contracts/brief';
import general from '#shared/verticals/general.vertical';

const sectionOf = (question: string) =>
  ownQuestions(
    general,
    Brief.parse({ title: 'Video vet', idea: 'Owners call a vet by video.', questions: [question] }),
  )[0]?.sectionId;

describe("the brief's own questions", () => {
  it('go to the section that answers what they ask, though no standing question has their words', () => {
    expect(sectionOf('Which states allow a veterinarian-client-patient relationship to be established by video?')).toBe(
      'regulatory',
    );
    expect(sectionOf('What do owners pay for an emergency visit?')).toBe('pricing');
  });
});
