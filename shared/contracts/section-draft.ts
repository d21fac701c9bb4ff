import { z } from 'zod';
import { Claim, DraftClaim } from '#shared/contracts/claim';
import { sectionIds } from '#shared/contracts/section';

const lookedFor = z.array(z.string());

/** A section as an engine drafted it. */
export const SectionDraft = z.strictObject({
  sectionId: z.enum(sectionIds),
  claims: z.array(DraftClaim),
  /** What was looked for, for the reader of a section without evidence. */
  lookedFor,
});
export type SectionDraft = z.infer<typeof SectionDraft>;

/** The same section after verification; dropped claims stay in it, marked. */
export const VerifiedSection = z.strictObject({ sectionId: z.enum(sectionIds), claims: z.array(Claim), lookedFor });
export type VerifiedSection = z.infer<typeof VerifiedSection>;
