import { z } from 'zod';
import { DecisionWishes } from '#shared/contracts/decision-rule';

const words = (max: number) => z.string().trim().min(1).max(max);

/** Letters or digits somewhere: a text of control characters or punctuation alone says nothing. */
const meaningful = (value: string) => /[\p{L}\p{N}]{2}/u.test(value);

/** The product idea a run starts from. Unknown fields are faults, so that a typo is never silently ignored. */
export const Brief = z.strictObject({
  title: words(200).refine(meaningful, 'needs at least one word'),
  /** The idea in prose, 10 to 20,000 characters. */
  idea: z.string().trim().min(10).max(20_000).refine(meaningful, 'needs words, not only control characters or marks'),
  vertical: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,63}$/, 'is the name of a vertical in lower case, such as saas-devtools')
    .default('general'),
  /** Who would buy or use it, in the words of the person who has the idea. */
  audience: z.array(words(200)).max(20).default([]),
  geographies: z.array(words(100)).max(20).default([]),
  competitors: z.array(words(100)).max(50).default([]),
  /** Questions of one's own, added to those the vertical asks. */
  questions: z.array(words(500)).max(20).default([]),
  outOfScope: z.array(words(300)).max(20).default([]),
  /** Pages on the web to be read for this run. */
  links: z
    .array(z.url({ protocol: /^https?$/, error: 'is an address that begins with http:// or https://' }).max(2_000))
    .max(50)
    .optional(),
  /** Which decisions people take, where it should differ from what the vertical says. */
  decisions: DecisionWishes.optional(),
});
export type Brief = z.infer<typeof Brief>;
