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
