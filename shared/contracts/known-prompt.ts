import { z } from 'zod';
import { replayStages } from '#shared/policies/replay-stages';

/** A prompt whose instructions a fork may put into other words. */
export const KnownPrompt = z.strictObject({
  name: z.string(),
  version: z.int().positive(),
  /** In which stage of a run it is asked. */
  stage: z.enum(replayStages),
  /** Its own words, as they stand before the material. */
  instructions: z.string(),
});
export type KnownPrompt = z.infer<typeof KnownPrompt>;
