import { z } from 'zod';
import { DecisionKind } from '#shared/contracts/decision';
import { RunState } from '#shared/contracts/run';
import { RunDiff } from '#shared/contracts/run-diff';

/** POST /v1/runs/:id/refresh */
export const RefreshBody = z.strictObject({
  /** `day`, `week`, `month`, or a cron expression of five fields, in UTC unless it begins with CRON_TZ=ZONE. */
  every: z.string().trim().min(1).max(120),
  /** Days until an open decision of a new run expires; default: as in the run that is refreshed. */
  decisionDeadlineDays: z.number().positive().max(90).optional(),
  /** Default: as in the run that is refreshed. */
  pace: z.enum(['now', 'batch']).optional(),
});
export type RefreshBody = z.infer<typeof RefreshBody>;

/** PATCH /v1/runs/:id/refresh */
export const RefreshChange = z.strictObject({ isPaused: z.boolean() });
export type RefreshChange = z.infer<typeof RefreshChange>;

/** When a run is taken again. */
export const RefreshSchedule = z.strictObject({
  runId: z.string(),
  title: z.string(),
  /** As it was asked for. */
  every: z.string(),
  isPaused: z.boolean(),
  /** Null while it is paused and nothing is to come. */
  nextAt: z.iso.datetime().nullable(),
  lastAt: z.iso.datetime().nullable(),
  /** Name of the API key that made it. */
  createdBy: z.string(),
});
export type RefreshSchedule = z.infer<typeof RefreshSchedule>;

/** GET /v1/refreshes */
export const RefreshList = z.strictObject({ refreshes: z.array(RefreshSchedule) });
export type RefreshList = z.infer<typeof RefreshList>;

/** How much a new document says otherwise than the one before. */
export const ChangeCounts = z.strictObject({
  claimsAppeared: z.int().nonnegative(),
  claimsDied: z.int().nonnegative(),
  claimsJudgedAnew: z.int().nonnegative(),
  numbersMoved: z.int().nonnegative(),
  sourcesChanged: z.int().nonnegative(),
});
export type ChangeCounts = z.infer<typeof ChangeCounts>;

export const RefreshedRun = z.strictObject({
  runId: z.string(),
  state: RunState,
  waitingFor: DecisionKind.nullable(),
  createdAt: z.iso.datetime(),
  costUsd: z.number(),
  /** The run its document was compared with; null before there is a document. */
  before: z.string().nullable(),
  changes: ChangeCounts.nullable(),
});
export type RefreshedRun = z.infer<typeof RefreshedRun>;

/** GET /v1/runs/:id/refresh */
export const RefreshView = z.strictObject({
  /** The run that is refreshed. */
  runId: z.string(),
  schedule: RefreshSchedule.nullable(),
  /** Newest first, at most 100. */
  runs: z.array(RefreshedRun),
});
export type RefreshView = z.infer<typeof RefreshView>;

/** What a refresh has changed. GET /v1/runs/:id/changes */
export const RefreshReport = z.strictObject({
  runId: z.string(),
  /** The run that is refreshed; the comparison is with its latest document before this one. */
  refreshOf: z.string(),
  diff: RunDiff,
  /** Approvals of the run before, and whether what they were about is still the same. */
  decisions: z.array(z.strictObject({ kind: z.enum(['plan', 'final']), isGroundSame: z.boolean() })),
});
export type RefreshReport = z.infer<typeof RefreshReport>;
