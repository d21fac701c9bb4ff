import { z } from 'zod';

const state = z.enum(['up', 'down']);

/** GET /health/live and /health/ready */
export const HealthView = z.strictObject({
  status: state,
  /** By the name of what the API needs. */
  checks: z.record(z.string(), state).optional(),
});
