import type { ActivityFact, HistoryFacts, TaskFact } from '#api/replay/history-facts';
import { AssayError } from '#shared/errors/assay-error';
import { type ReplayStage, replayStages } from '#shared/policies/replay-stages';
import type { RunState } from '#shared/policies/run-state';

/** The activity with which a stage begins, or the ones after which it begins. */
const firstOf: Partial<Record<ReplayStage, string>> = {
  researching: 'researchQuestions',
  synthesizing: 'draftSection',
  verifying: 'verifySections',
};
const beginsAfter: Partial<Record<ReplayStage, readonly string[]>> = {
  'awaiting-plan-approval': ['draftPlan', 'revisePlan'],
  'awaiting-review': ['composeMrd'],
};

/** The workflow task that is done anew when a run goes back to the beginning of a stage; null: it never came there. */
export function stagePoint(facts: HistoryFacts, stage: ReplayStage): TaskFact | null {
  if (stage === 'planning') return facts.tasks[0] ?? null;
  const first = facts.activities.find(({ type }) => type === firstOf[stage]);
  if (first) return facts.tasks.find(task => task.id === first.askedBy) ?? null;
  const before = facts.activities.findLast(
    ({ type, isCompleted }) => isCompleted && beginsAfter[stage]?.includes(type),
  );
  return before ? taskAfter(facts, before.endedAt ?? 0) : null;
}

export function stagesReached(facts: HistoryFacts): ReplayStage[] {
  return replayStages.filter(stage => stagePoint(facts, stage) !== null);
}

/** Errors: `stage.not-reached`. */
export function requireStage(facts: HistoryFacts, stage: ReplayStage): TaskFact {
  const point = stagePoint(facts, stage);
  if (point) return point;
  throw new AssayError('stage.not-reached', `"${stage}"; it came to: ${stagesReached(facts).join(', ') || 'none'}`);
}

/**
 * The latest point from which another try can end otherwise: before the failure of the activity that failed the run (what
 * was completed by then is kept), before it was cancelled, or before it asked the question that ended it.
 * Errors: `run.well-ended`, `stage.not-reached`.
 */
export function lastGoodPoint(facts: HistoryFacts, state: RunState): TaskFact {
  if (state === 'completed') throw new AssayError('run.well-ended');
  const point = pointBefore(facts, state) ?? facts.tasks[0];
  if (!point) throw new AssayError('stage.not-reached', 'no workflow task of it was ever completed');
  return point;
}

function pointBefore(facts: HistoryFacts, state: RunState): TaskFact | null | undefined {
  if (state === 'rejected' || state === 'expired') return gateOf(facts);
  if (facts.failedActivityAt !== null) return taskBefore(facts, endOf(facts, facts.failedActivityAt));
  if (facts.cancelRequestedAt !== null) return taskBefore(facts, facts.cancelRequestedAt);
  return facts.tasks.find(task => task.id === facts.endedBy) ?? facts.tasks.at(-1);
}

/** Whoever decides shall be asked again: about the document, else about the claims, else about the plan. */
function gateOf(facts: HistoryFacts): TaskFact | null {
  return stagePoint(facts, 'awaiting-review') ?? reviewPoint(facts) ?? stagePoint(facts, 'awaiting-plan-approval');
}

/** Where the claims were shown last; null where they never were. */
function reviewPoint(facts: HistoryFacts): TaskFact | null {
  const shown = facts.activities.findLast(({ type, isCompleted }) => isCompleted && type === 'prepareReview');
  return shown ? taskAfter(facts, shown.endedAt ?? 0) : null;
}

function endOf({ activities }: HistoryFacts, scheduledAt: number): number {
  return activities.find(activity => activity.scheduledAt === scheduledAt)?.endedAt ?? Number.POSITIVE_INFINITY;
}

function taskBefore({ tasks }: HistoryFacts, eventId: number): TaskFact | undefined {
  return tasks.findLast(task => task.id < eventId);
}

function taskAfter({ tasks }: HistoryFacts, eventId: number): TaskFact | null {
  return tasks.find(task => task.id > eventId) ?? null;
}

/** What a return to the point keeps, and what it does again. */
export function splitAt(facts: HistoryFacts, point: TaskFact): { kept: ActivityFact[]; repeated: ActivityFact[] } {
  const isKept = ({ isCompleted, endedAt }: ActivityFact) => isCompleted && endedAt !== null && endedAt < point.id;
  const { kept = [], repeated = [] } = Object.groupBy(facts.activities, activity =>
    isKept(activity) ? 'kept' : 'repeated',
  );
  return { kept, repeated };
}
