import type { TokenUsage } from '../model-port.js';
import type { ModelPrice, Rates } from './model-price.js';

/**
 * What a call costs, in whole micro-dollars (a millionth of a US dollar), rounded up once: cached input and cache
 * writes at their own prices, batches at theirs. Figures that cannot be (more cached than sent) never make it cheaper
 * than nothing.
 */
export function costOf(usage: TokenUsage, price: ModelPrice, { isBatch }: { isBatch: boolean }): number {
  const rates = ratesFor(usage, price);
  const cached = Math.min(usage.cachedInputTokens, usage.inputTokens);
  const written = Math.min(usage.cacheWriteTokens, usage.inputTokens - cached);
  const fresh = usage.inputTokens - cached - written;
  const parts =
    fresh * scaled(rates.input) +
    cached * scaled(rates.cachedInput ?? rates.input) +
    written * scaled(rates.cacheWrite ?? rates.input) +
    usage.outputTokens * scaled(rates.output);
  const factor = isBatch ? (price.batchFactor ?? 1) : 1;
  return Math.ceil(Math.round(parts * factor) / scale);
}

function ratesFor(usage: TokenUsage, { usdPerMillion, longPrompt }: ModelPrice): Rates {
  const isLong = longPrompt !== undefined && usage.inputTokens > longPrompt.aboveInputTokens;
  return isLong ? longPrompt.usdPerMillion : usdPerMillion;
}

/** Whole numbers until the end: 0.1 + 0.2 must not cost a micro-dollar more. Twenty million tokens at $100 still fit. */
const scale = 1_000_000;

/** A dollar per million tokens is a micro-dollar a token; here in millionths of one. */
function scaled(usdPerMillion: number): number {
  return Math.round(usdPerMillion * scale);
}
