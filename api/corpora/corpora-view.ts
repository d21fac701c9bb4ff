import { z } from 'zod';

/** GET /v1/corpora */
export const CorporaView = z.strictObject({
  /** Corpora that come with the product, by the name to send. */
  samples: z.array(z.string()),
});
