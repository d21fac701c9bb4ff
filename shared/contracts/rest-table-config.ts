import { z } from 'zod';
import { SourceKind } from '#shared/contracts/source';

/** Written out, or taken from the environment of the worker: `{ secret: NAME }`. */
export const RestValue = z.union([
  z.string().max(4_000),
  z.strictObject({ secret: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/) }),
]);
export type RestValue = z.infer<typeof RestValue>;

/** Names under which keys are sent. What is written out is kept with each run, so keys are not. */
const keyName = /auth|cookie|password|secret|token|(?:^|[-_])key$|api[-_]?key/iu;

const valuesBy = (names: z.ZodString) =>
  z.record(names, RestValue).superRefine((values, context) => {
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === 'string' && keyName.test(name)) {
        context.addIssue({ code: 'custom', path: [name], message: 'expected { secret: NAME } for what is a key' });
      }
    }
  });

/** JSON pointer (RFC 6901): `/data/rows`; empty for the whole. */
const pointer = z
  .string()
  .regex(/^(?:\/(?:[^~/]|~[01])*)*$/, 'expected a JSON pointer such as /data/rows')
  .max(300);

/** What a column of the source is called in the rows that are kept. */
export const RestColumn = z.union([
  z.string().min(1).max(100),
  z.strictObject({
    name: z.string().min(1).max(100),
    /** What its numbers are in: "kW", "EUR million", "%". */
    unit: z.string().min(1).max(60).optional(),
    /** ISO 4217. */
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'expected a currency such as EUR')
      .optional(),
  }),
]);
export type RestColumn = z.infer<typeof RestColumn>;

/** How further pages are found; each ends at `most` pages at the latest. */
export const RestPages = z.discriminatedUnion('by', [
  /** The answer holds the address of the next page, whole or relative, at this place. */
  z.strictObject({ by: z.literal('link'), at: pointer.min(2), most: z.int().min(2).max(8).default(3) }),
  /** A parameter counts pages, or rows by `step`. */
  z.strictObject({
    by: z.literal('number'),
    parameter: z.string().min(1).max(100),
    first: z.int().nonnegative().default(1),
    step: z.int().positive().default(1),
    most: z.int().min(2).max(8).default(3),
  }),
]);
export type RestPages = z.infer<typeof RestPages>;

const isPlaceheldOutsideHost = (url: string) => !/^https?:\/\/[^/?#]*[{}@]/iu.test(url);

/** One endpoint that gives rows as JSON or CSV. */
export const RestTableConfig = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  title: z.string().min(1).max(200),
  /** `{query}` stands for the search phrase, in the path or behind the question mark; without it all phrases get the same rows. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .refine(isPlaceheldOutsideHost, 'expected {query} behind the host, and no credentials'),
  method: z.enum(['GET', 'POST']).default('GET'),
  /** Sent by POST; `{query}` stands for the phrase, written as the inside of a JSON string. */
  body: z.string().max(10_000).optional(),
  headers: valuesBy(z.string().regex(/^[A-Za-z0-9-]{1,100}$/)).default({}),
  /** Added to the address. Those that are secret are kept out of all that is stored. */
  parameters: valuesBy(z.string().min(1).max(100)).default({}),
  format: z.enum(['json', 'csv']).default('json'),
  /** Where the list of rows is, for JSON; without it and without columns the answer is kept as it came. */
  rowsAt: pointer.optional(),
  /** Columns that are kept, by their name in the source (a JSON pointer for members of members); without it all. */
  columns: z.record(z.string().min(1).max(200), RestColumn).optional(),
  /** Cells that every row gets besides, such as the metric or the country that the whole table is about. */
  constants: z.record(z.string().min(1).max(100), z.string().max(300)).optional(),
  pages: RestPages.optional(),
  /** Asked only with phrases that share a word with these; without any, always. */
  keywords: z.array(z.string().min(1).max(60)).max(50).default([]),
  /** Who publishes the figures. */
  publisher: z.string().min(1).max(200).optional(),
  kind: SourceKind.default('dataset'),
  /** Hours for which an answer serves again; null: it is asked each time. */
  freshForHours: z.number().positive().nullable().default(24),
  /** US dollars a call, with all its pages. */
  costUsd: z.number().nonnegative().default(0),
});
export type RestTableConfig = z.infer<typeof RestTableConfig>;
