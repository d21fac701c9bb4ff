const words: Readonly<Record<string, string>> = {
  loadVertical: 'reading the vertical',
  openCorpus: 'reading the corpus',
  draftPlan: 'drafting the plan',
  revisePlan: 'revising the plan',
  researchQuestions: 'research',
  joinSources: 'adding what was found outside',
  draftSection: 'writing of a section',
  verifySections: 'verification',
  judgeEntailment: 'judging of claims by a model',
  judgeReviewed: 'judging of changed claims by a model',
  assembleMrd: 'putting the sections together',
  composeMrd: 'composing the document',
  publishMrd: 'publication',
  recordPublication: 'recording the publication',
  projectRun: 'a line of the story',
  quoteRaise: 'asking for a budget',
  raiseBudget: 'raising the budget',
  declineRaise: 'going on without models',
};

/** What an activity does, for people; unknown ones by their name. */
export function activityWords(activity: string): string {
  return words[activity] ?? activity.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
}
