/** Activities whose completion is a step people see: the stage it counts for and the line of the story; a list is a step each. */
export interface StepEvent {
  readonly stage: string;
  readonly type: string;
  /** The small facts of the result that are told. */
  readonly tells: readonly string[];
}

export const stepEvents: Readonly<Record<string, StepEvent>> = {
  researchQuestions: {
    stage: 'researching',
    type: 'question-answered',
    tells: ['questionId', 'sectionId', 'found', 'sources'],
  },
  draftSection: { stage: 'synthesizing', type: 'section-drafted', tells: ['sectionId', 'claims'] },
  verifySections: {
    stage: 'verifying',
    type: 'claims-verified',
    tells: ['published', 'hedged', 'dropped', 'confidence'],
  },
  judgeEntailment: {
    stage: 'verifying',
    type: 'claims-judged',
    tells: ['published', 'hedged', 'dropped', 'confidence'],
  },
  assembleMrd: { stage: 'verifying', type: 'sections-assembled', tells: [] },
  composeMrd: { stage: 'verifying', type: 'document-composed', tells: ['sources', 'sectionsWithEvidence'] },
};
