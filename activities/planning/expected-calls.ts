import type { ExpectedCall } from '#activities/kit/prompt';
import type { ResearchPlan } from '#shared/contracts/plan';
import { derivedSections, type SectionId, sectionIds } from '#shared/contracts/section';

/**
 * Tokens of the calls a run makes, as measured over the shipped samples at 3.5 bytes a token, schemas included: what is
 * usual, where budgets reserve what is possible.
 */
export const usualTokens = {
  section: { base: 2_000, aQuestion: 2_000, answer: 2_400, emptyAnswer: 50 },
  judging: { base: 1_000, aQuestion: 1_200, answerToQuestion: 80 },
  others: [
    { task: 'plan-research', inputTokens: 5_500, outputTokens: 3_800 },
    { task: 'arrange-sections', inputTokens: 7_500, outputTokens: 1_000 },
    { task: 'summarise', inputTokens: 6_200, outputTokens: 60 },
    { task: 'derive-requirements', inputTokens: 3_800, outputTokens: 1_300 },
    { task: 'find-gaps', inputTokens: 2_000, outputTokens: 80 },
  ],
} as const;

type Planned = Pick<ResearchPlan, 'questions' | 'vertical'>;

/** Every call of the run that follows this plan, the planning itself included, but for those that only models answer. */
export function expectedCalls({ questions, vertical }: Planned): ExpectedCall[] {
  const { base, aQuestion, answer, emptyAnswer } = usualTokens.section;
  const drafts = sectionIds
    .filter(id => !derivedSections.includes(id))
    .map(section => {
      const asked = countOf(questions, section);
      const inputTokens = base + asked * aQuestion;
      const outputTokens = asked > 0 ? answer : emptyAnswer;
      return { task: 'draft-section', section, vertical: null, inputTokens, outputTokens };
    });
  const others = usualTokens.others.map(call => ({ ...call, section: null, vertical }));
  return [...others, ...drafts];
}

/** The calls by which a model reads the claims of each section beside their quotes; without models there are none. */
export function judgingCalls({ questions }: Planned): ExpectedCall[] {
  const { base, aQuestion, answerToQuestion } = usualTokens.judging;
  const counts = sectionIds.map(section => countOf(questions, section)).filter(asked => asked > 0);
  return counts.map(asked => ({
    task: 'judge-entailment',
    section: null,
    vertical: null,
    inputTokens: base + asked * aQuestion,
    outputTokens: asked * answerToQuestion,
  }));
}

function countOf(questions: Planned['questions'], section: SectionId): number {
  return questions.filter(({ sectionId }) => sectionId === section).length;
}
