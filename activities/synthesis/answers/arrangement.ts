import { z } from 'zod';
import { sectionIds } from '#shared/contracts/section';

const id = z.string().max(80);

/** The reading order of each section's claims, by their ids. */
export const Arrangement = z.strictObject({
  sections: z
    .array(
      z.strictObject({
        sectionId: z.enum(sectionIds),
        groups: z
          .array(z.strictObject({ heading: z.string().max(200).nullable(), claimIds: z.array(id).max(120) }))
          .max(60),
      }),
    )
    .max(20),
});
export type Arrangement = z.infer<typeof Arrangement>;
