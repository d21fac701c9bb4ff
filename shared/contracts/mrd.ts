import { z } from 'zod';
import { Claim, MarketNumber } from '#shared/contracts/claim';
import { DecisionRecord } from '#shared/contracts/decision';
import { Estimates } from '#shared/contracts/estimate';
import { sectionIds } from '#shared/contracts/section';
import { CorpusFault, Source } from '#shared/contracts/source';
import { SourceQuality } from '#shared/contracts/source-quality';

/** A section as printed. `claimIds` point into `claims`, in reading order. */
export const MrdSection = z.strictObject({
  id: z.enum(sectionIds),
  title: z.string(),
  /** `complete`: enough evidence. `partial`: some. `insufficient-evidence`: none that may be published. `derived`: put together from others. */
  status: z.enum(['complete', 'partial', 'insufficient-evidence', 'derived']),
  claimIds: z.array(z.string()),
  /** Claims grouped under a subject (a competitor, a metric), in reading order; every claim id of the section is in exactly one group. */
  groups: z.array(z.strictObject({ heading: z.string().nullable(), claimIds: z.array(z.string()) })),
  /** A sentence about the section itself (never about the market): what is missing, what disagrees, what was left out. */
  note: z.string().nullable(),
  lookedFor: z.array(z.string()),
});
export type MrdSection = z.infer<typeof MrdSection>;

export const Persona = z.strictObject({
  id: z.string(),
  name: z.string(),
  buyingRole: z.enum(['user', 'economic-buyer', 'evaluator', 'influencer', 'unknown']),
  /** `cited`: a source speaks of it; `assumed`: taken from the brief. */
  method: z.enum(['cited', 'assumed']),
  claimIds: z.array(z.string()),
});
export type Persona = z.infer<typeof Persona>;

/** A market requirement states the customer's problem, not the solution. */
export const Requirement = z.strictObject({
  id: z.string(),
  statement: z.string(),
  personaIds: z.array(z.string()).min(1),
  claimIds: z.array(z.string()).min(1),
  priority: z.enum(['must', 'should', 'could', 'wont']),
  /** How the priority was found. */
  rationale: z.string(),
  acceptanceSignal: z.string(),
});
export type Requirement = z.infer<typeof Requirement>;

/** Sources that state different values for the same thing; both are shown, never averaged. */
export const Disagreement = z.strictObject({
  id: z.string(),
  topic: z.string(),
  positions: z
    .array(z.strictObject({ statement: z.string(), claimId: z.string(), sourceIds: z.array(z.string()) }))
    .min(2),
});
export type Disagreement = z.infer<typeof Disagreement>;

export const Chart = z.strictObject({
  id: z.string(),
  sectionId: z.enum(sectionIds),
  title: z.string(),
  kind: z.enum(['sizes-by-year', 'prices-by-vendor']),
  unit: z.string(),
  points: z.array(
    z.strictObject({
      series: z.string(),
      label: z.string(),
      value: z.number(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      claimId: z.string(),
    }),
  ),
});
export type Chart = z.infer<typeof Chart>;

/** Something an engine wrote that is not in the document, since what it links to does not carry it. */
export const WithheldText = z.strictObject({
  /** Of which part of the document, and what stands there instead. */
  where: z.string(),
  because: z.string(),
});
export type WithheldText = z.infer<typeof WithheldText>;

/** What an assembling engine hands to `documents`: everything derived from verified claims, nothing else. */
export const MrdAssembly = z.strictObject({
  sections: z.array(MrdSection),
  personas: z.array(Persona),
  requirements: z.array(Requirement),
  outOfScope: z.array(z.string()),
  openQuestions: z.array(z.strictObject({ question: z.string(), why: z.string() })),
  disagreements: z.array(Disagreement),
  charts: z.array(Chart),
  /** Figures that no source states; missing when none was wanting. */
  estimates: Estimates.optional(),
  /** Missing when everything that was written could stand. */
  withheld: z.array(WithheldText).optional(),
});
export type MrdAssembly = z.infer<typeof MrdAssembly>;

/** The published document. */
export const Mrd = z.strictObject({
  schemaVersion: z.literal('1.0'),
  id: z.string(),
  title: z.string(),
  vertical: z.string(),
  status: z.enum(['complete', 'partial']),
  engine: z.strictObject({ name: z.string(), version: z.string(), statement: z.string() }),
  /** Of everything but ids of the run, times and decisions: equal evidence gives an equal hash. */
  contentHash: z.string(),
  generatedAt: z.iso.datetime(),
  brief: z.strictObject({
    title: z.string(),
    idea: z.string(),
    audience: z.array(z.string()),
    geographies: z.array(z.string()),
    competitors: z.array(z.string()),
  }),
  sections: z.array(MrdSection),
  /** Published and hedged claims only. */
  claims: z.array(Claim),
  droppedClaims: z.array(Claim),
  personas: z.array(Persona),
  requirements: z.array(Requirement),
  outOfScope: z.array(z.string()),
  openQuestions: z.array(z.strictObject({ question: z.string(), why: z.string() })),
  disagreements: z.array(Disagreement),
  marketNumbers: z.array(MarketNumber),
  charts: z.array(Chart),
  /** Figures that no source states, apart from `marketNumbers`; missing when none was wanting. */
  estimates: Estimates.optional(),
  /** Missing when everything that engines wrote could stand. */
  withheld: z.array(WithheldText).optional(),
  sources: z.array(Source),
  /** One for each source, in the same order. */
  sourceQuality: z.array(SourceQuality).optional(),
  corpusFaults: z.array(CorpusFault),
  decisions: z.array(DecisionRecord),
  checks: z.array(z.strictObject({ id: z.string(), passed: z.boolean(), detail: z.string() })),
  totals: z.strictObject({
    published: z.int(),
    hedged: z.int(),
    dropped: z.int(),
    sources: z.int(),
    promptCalls: z.int(),
    modelCalls: z.int(),
    costUsd: z.number(),
  }),
});
export type Mrd = z.infer<typeof Mrd>;
