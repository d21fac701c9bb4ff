import { z } from 'zod';

/** A server's tool as it was when the run began: what is needed to ask it exactly so, and to notice that it has changed. */
export const CapturedTool = z.strictObject({
  /** As the configuration names it. */
  server: z.string(),
  /** As the server names it. */
  tool: z.string(),
  inputSchema: z.record(z.string(), z.json()),
  outputSchema: z.record(z.string(), z.json()).optional(),
  queryParameter: z.string(),
});
export type CapturedTool = z.infer<typeof CapturedTool>;
