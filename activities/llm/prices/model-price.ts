import { z } from 'zod';

const Usd = z.number().nonnegative();
const Tokens = z.int().positive();
const Day = z.iso.date();

/** US dollars per million tokens. A price that is not known is absent, never guessed. */
const Rates = z.strictObject({
  input: Usd,
  /** Input read from the provider's prompt cache; absent: billed as input. */
  cachedInput: Usd.optional(),
  /** Input written into it; absent: billed as input. */
  cacheWrite: Usd.optional(),
  output: Usd,
});
export type Rates = z.infer<typeof Rates>;

/** One model of one provider: its limits, its prices, what it can, and where that is from. */
export const ModelPrice = z.strictObject({
  provider: z.string().min(1),
  model: z.string().min(1),
  /** Tokens of input and output together. */
  contextTokens: Tokens,
  /** Absent for models that give vectors. */
  maxOutputTokens: Tokens.optional(),
  usdPerMillion: Rates,
  /** Other rates, for the whole call, when its input is longer. */
  longPrompt: z.strictObject({ aboveInputTokens: Tokens, usdPerMillion: Rates }).optional(),
  /** What a batch costs of the usual price; absent: no batches, or their price is not known. */
  batchFactor: z.number().positive().max(1).optional(),
  /** First and last day of these prices, where the provider names them. */
  from: Day.optional(),
  until: Day.optional(),
  supports: z.strictObject({
    text: z.boolean(),
    embeddings: z.boolean(),
    structuredOutput: z.boolean(),
    /** Models that think refuse any temperature but their own. */
    temperature: z.boolean(),
  }),
  /** Where the figures were read, and when. */
  source: z.string().min(10),
});
export type ModelPrice = z.infer<typeof ModelPrice>;

export const PriceFile = z.strictObject({
  /** The day the figures were gathered. */
  date: Day,
  note: z.string(),
  models: z.array(ModelPrice),
});
