import { z } from 'zod';

/** One endpoint that gives rows as JSON or CSV. */
export const RestTableConfig = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  title: z.string().max(200),
  url: z.url({ protocol: /^https?$/ }),
});
export type RestTableConfig = z.infer<typeof RestTableConfig>;
