import { z } from 'zod';

/** The JSON that the Temporal CLI and UI write; described there. */
export const HistoryView = z.looseObject({ events: z.array(z.record(z.string(), z.unknown())) });

/** GET /v1/runs/:id/history */
export const HistoryQuery = z.strictObject({
  /** `sealed`: hash and size instead of payloads, to give away. Default: what the key may read. */
  payloads: z.enum(['plain', 'sealed']).optional(),
});
export type HistoryQuery = z.infer<typeof HistoryQuery>;

/** POST /v1/replay-checks */
export const ReplayChecksBody = z.strictObject({
  /** Runs that were last active within so many days; default: all that Temporal keeps. */
  sinceDays: z.number().positive().max(3_650).optional(),
});
export type ReplayChecksBody = z.infer<typeof ReplayChecksBody>;
