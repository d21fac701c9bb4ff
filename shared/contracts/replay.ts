import { z } from 'zod';
import { replayStages } from '#shared/policies/replay-stages';

/** A state of a run to which it can go back, or from which another run can branch off. */
export const ReplayStage = z.enum(replayStages);
export type ReplayStage = z.infer<typeof ReplayStage>;

/** Where the code that is installed leaves a recorded history. */
export const HistoryDifference = z.strictObject({
  /** Of the event in the history; null where the difference has no place in it. */
  eventId: z.int().positive().nullable(),
  inHistory: z.string(),
  inCode: z.string(),
});
export type HistoryDifference = z.infer<typeof HistoryDifference>;

/**
 * `same`: the code walks the recorded way. `differs`: it does not. `sealed`, `unreadable`, `gone`: nothing can be said;
 * that is never a pass.
 */
export const ReplayVerdict = z.enum(['same', 'differs', 'sealed', 'unreadable', 'gone']);
export type ReplayVerdict = z.infer<typeof ReplayVerdict>;

export const ReplayCheck = z.strictObject({
  /** Id of the run, or the name of the file. */
  history: z.string(),
  verdict: ReplayVerdict,
  events: z.int().nonnegative(),
  difference: HistoryDifference.nullable(),
  /** What it means and what to do, for everything but `same`. */
  detail: z.string().nullable(),
});
export type ReplayCheck = z.infer<typeof ReplayCheck>;

export const ReplayReport = z.strictObject({
  checks: z.array(ReplayCheck),
  /** There were more runs than one check takes; the newest were checked. */
  isCut: z.boolean(),
});
export type ReplayReport = z.infer<typeof ReplayReport>;

export const ActivityCount = z.strictObject({ activity: z.string(), count: z.int().positive() });
export type ActivityCount = z.infer<typeof ActivityCount>;

/** What going back would keep, do again and cost. */
export const ResumePreview = z.strictObject({
  runId: z.string(),
  /** As it is now, and as it will be at the point. */
  state: z.string(),
  stateThen: z.string(),
  /** The stage that was asked for; null: the last good point. */
  from: ReplayStage.nullable(),
  /** The workflow task that is done anew, and when it was begun. */
  eventId: z.int().positive(),
  at: z.iso.datetime(),
  /** What it does now is stopped. */
  isRunning: z.boolean(),
  /** Completed activities whose results are kept. */
  kept: z.array(ActivityCount),
  /** Activities that are done again, or for the first time after a failure. */
  repeated: z.array(ActivityCount),
  /** Prompts answered for this run: asked again in the same words they come from the journal and cost nothing. */
  answered: z.strictObject({ calls: z.int().nonnegative(), paidUsd: z.number().nonnegative() }),
  /** What the plan expected of the whole run, less what is paid: null without a plan. */
  estimateUsd: z.number().nonnegative().nullable(),
  /** What the budgets allow at most; null: no limit. */
  atMostUsd: z.number().nonnegative().nullable(),
});
export type ResumePreview = z.infer<typeof ResumePreview>;

/** POST /v1/runs/:id/resume */
export const ResumeBody = z.strictObject({
  /** A stage; default: the last good point. */
  from: z.string().max(60).optional(),
  /** Also a run that is going: what it does now is stopped. */
  force: z.boolean().default(false),
  reason: z.string().trim().max(500).optional(),
});
export type ResumeBody = z.infer<typeof ResumeBody>;

/** POST /v1/runs/:id/fork */
export const ForkBody = z.strictObject({
  /** The stage from which on the new run goes its own way. */
  from: z.string().max(60),
  /** An edited plan, shown for approval; from "awaiting-plan-approval". */
  plan: z.unknown().optional(),
  /** Another corpus, as in starting a run; from the stages up to "researching". */
  corpus: z.string().trim().min(1).max(4_096).optional(),
  /** What language models may cost for the new run, in US dollars; default: the limit its parent has. Zero: no models. */
  budgetUsd: z.number().nonnegative().max(1_000_000).optional(),
  /** `provider/model` of a model that the workers have: it is asked before all others. */
  model: z.string().trim().min(1).max(200).optional(),
  /** Instructions in the place of a prompt's own, by its name; schema, material and checks stay as they are. */
  prompts: z.record(z.string().max(80), z.string().max(100_000)).optional(),
});
export type ForkBody = z.infer<typeof ForkBody>;

export const sharedParts = [
  'vertical',
  'corpus',
  'plan',
  'plan-approval',
  'evidence',
  'drafts',
  'verification',
  'assembly',
] as const;

/** POST /v1/runs/:id/fork/preview: what a fork would share, do and cost. */
export const ForkPreview = z.strictObject({
  /** The run it would branch off from. */
  runId: z.string(),
  from: ReplayStage,
  /** What it takes over; `count`: of evidence the questions, of drafts the sections. */
  shared: z.array(z.strictObject({ what: z.enum(sharedParts), count: z.int().positive() })),
  /** Activities it does itself. */
  anew: z.array(ActivityCount),
  calls: z.strictObject({
    /** Prompts that were answered in the stages both share. */
    shared: z.int().nonnegative(),
    /** Prompts that are asked again in the same words: their answers come from the journal and cost nothing. */
    reused: z.int().nonnegative(),
    /** Prompts that models are expected to be asked for the first time. */
    anew: z.int().nonnegative(),
  }),
  /** What those are expected to cost, at what the run paid for them and at list prices for another model; null: unknown. */
  estimateUsd: z.number().nonnegative().nullable(),
  /** What the budgets allow at most; null: no limit. */
  atMostUsd: z.number().nonnegative().nullable(),
});
export type ForkPreview = z.infer<typeof ForkPreview>;
