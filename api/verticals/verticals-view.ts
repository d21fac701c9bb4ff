import { z } from 'zod';

/** GET /v1/verticals */
export const VerticalsView = z.strictObject({
  verticals: z.array(
    z.strictObject({
      name: z.string(),
      title: z.string(),
      version: z.int().positive(),
      /** How many it asks. */
      questions: z.int().positive(),
    }),
  ),
});
