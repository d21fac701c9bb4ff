import { z } from 'zod';
import { ClaimKind, MarketNumber } from '#shared/contracts/claim';
import { sectionIds } from '#shared/contracts/section';

/** Why a claim may not stand as it is; README.md says when each holds. */
export const RejectReason = z.enum([
  'not-carried',
  'not-self-contained',
  'off-topic',
  'weak-source',
  'outdated',
  'opinion',
  'contradicted',
]);
export type RejectReason = z.infer<typeof RejectReason>;

/** Of how a claim is put and where it stands: checks and editors tell these, not confidence. */
const reasonsOfForm: ReadonlySet<RejectReason> = new Set(['not-self-contained', 'off-topic']);

export const DraftedCorpus = z.enum(['durable-workflows', 'skill-gaming-us', 'heat-pumps', 'tiny-corpus']);
export type DraftedCorpus = z.infer<typeof DraftedCorpus>;

/** A claim as a run drafts it, and whether a careful product manager lets it stand in its section unchanged. */
export const DraftedClaim = z
  .strictObject({
    id: z.string().regex(/^(?:dw|sg|hp|tc)-(?:train|test)-\d{3}(?:-changed)?$/),
    corpus: DraftedCorpus,
    /** The file of its first citation: what parts are cut by. */
    document: z.string(),
    sectionId: z.enum(sectionIds),
    kind: ClaimKind,
    text: z.string().min(3).max(2_000),
    /** Exact words of the stored texts. */
    citations: z
      .array(z.strictObject({ document: z.string(), quote: z.string().min(1) }))
      .min(1)
      .max(8),
    numbers: z.array(MarketNumber.omit({ id: true, claimId: true, sourceIds: true })).max(12),
    subjects: z.array(z.string()).max(12),
    /** Ids of this set. */
    disagreesWith: z.array(z.string()),
    /** The drafted claim whose words or section were changed; missing for one that is as it was drafted. */
    of: z.string().optional(),
    accept: z.boolean(),
    /** What it says may be relied on, however it is put and wherever it stands: what confidence is fitted on. */
    sound: z.boolean(),
    /** The first that holds; missing for what may stand. */
    reason: RejectReason.optional(),
  })
  .refine(({ accept, reason }) => accept === (reason === undefined), 'a reason stands exactly where a claim may not')
  .refine(({ accept, sound }) => sound || !accept, 'what may stand is sound')
  .refine(
    ({ sound, reason }) => !sound || !reason || reasonsOfForm.has(reason),
    'what is sound fails by its form alone',
  );
export type DraftedClaim = z.infer<typeof DraftedClaim>;
