import { z } from 'zod';
import { RunView } from '#shared/contracts/run';

/** GET /v1/runs */
export const RunPage = z.strictObject({
  /** Newest first. */
  runs: z.array(RunView),
  /** Send it as `before` for the following page; null on the last. */
  next: z.string().nullable(),
});
