import { z } from 'zod';
import { DecisionWishes } from '#shared/contracts/decision-rule';

const words = (max: number) => z.string().trim().min(1).max(max);

/** Letters or digits somewhere: a text of control characters or punctuation alone says nothing. */
const meaningful = (value: string) => /[\p{L}\p{N}]{2}/u.test(value);

/** Longest texts of a brief, in characters. */
export const briefLimits = {
  title: 200,
  idea: 20_000,
  audience: 200,
  geographies: 100,
  competitors: 100,
  questions: 500,
  outOfScope: 300,
} as const;

/** The product idea a run starts from. Unknown fields are faults, so that a typo is never silently ignored. */
export const Brief = z.strictObject({
  title: words(briefLimits.title).refine(meaningful, 'needs at least one word'),
  /** The idea in prose, 10 to 20,000 characters. */
  idea: z
    .string()
    .trim()
    .min(10)
    .max(briefLimits.idea)
    .refine(meaningful, 'needs words, not only control characters or marks'),
  vertical: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,63}$/, 'is the name of a vertical in lower case, such as saas-devtools')
    .default('general'),
  /** Who would buy or use it, in the words of the person who has the idea. */
  audience: z.array(words(briefLimits.audience)).max(20).default([]),
  geographies: z.array(words(briefLimits.geographies)).max(20).default([]),
  competitors: z.array(words(briefLimits.competitors)).max(50).default([]),
  /** Questions of one's own, added to those the vertical asks. */
  questions: z.array(words(briefLimits.questions)).max(20).default([]),
  outOfScope: z.array(words(briefLimits.outOfScope)).max(20).default([]),
  /** Pages on the web to be read for this run. */
  links: z
    .array(z.url({ protocol: /^https?$/, error: 'is an address that begins with http:// or https://' }).max(2_000))
    .max(50)
    .optional(),
  /** Which decisions people take, where it should differ from what the vertical says. */
  decisions: DecisionWishes.optional(),
});
export type Brief = z.infer<typeof Brief>;
