import fc from 'fast-check';
import type { TokenUsage } from '#activities/llm/model-port';
import { costOf } from '#activities/llm/prices/cost-of';
import type { ModelPrice } from '#activities/llm/prices/model-price';
import { shippedPrices } from '#activities/llm/prices/prices';

const { models } = shippedPrices();
const price = fc.constantFrom(...models);
const tokens = fc.nat({ max: 2_000_000 });
const usage: fc.Arbitrary<TokenUsage> = fc.record({
  inputTokens: tokens,
  cachedInputTokens: tokens,
  cacheWriteTokens: tokens,
  outputTokens: tokens,
});
const online = { isBatch: false };
const none = { inputTokens: 0, cachedInputTokens: 0, cacheWriteTokens: 0, outputTokens: 0 };

const round: ModelPrice = {
  provider: 'p',
  model: 'm',
  contextTokens: 1000,
  usdPerMillion: { input: 2, cachedInput: 0.2, cacheWrite: 2.5, output: 10 },
  batchFactor: 0.5,
  longPrompt: { aboveInputTokens: 100_000, usdPerMillion: { input: 4, output: 15 } },
  supports: { text: true, embeddings: false, structuredOutput: true, temperature: true },
  source: 'made for this test',
};

describe('the cost of a call', () => {
  it('bills fresh input, cached input, cache writes and output at their own prices', () => {
    const used = { inputTokens: 10_000, cachedInputTokens: 6000, cacheWriteTokens: 1000, outputTokens: 500 };
    // 3,000 x $2 + 6,000 x $0.20 + 1,000 x $2.50 + 500 x $10, per million
    expect(costOf(used, round, online)).toBe(6000 + 1200 + 2500 + 5000);
    expect(costOf(used, round, { isBatch: true })).toBe(7350);
  });

  it('bills the whole call at the other rates once its prompt is longer than the band', () => {
    expect(costOf({ ...none, inputTokens: 100_000 }, round, online)).toBe(200_000);
    expect(costOf({ ...none, inputTokens: 100_001, outputTokens: 1 }, round, online)).toBe(400_004 + 15);
  });

  it('bills what has no price of its own as input, and batches without a price as usual', () => {
    const { batchFactor, ...rest } = round;
    const bare = { ...rest, usdPerMillion: { input: 2, output: 10 } };
    const used = { inputTokens: 300, cachedInputTokens: 100, cacheWriteTokens: 100, outputTokens: 0 };
    expect(costOf(used, bare, online)).toBe(600);
    expect(costOf(used, bare, { isBatch: true })).toBe(600);
  });

  it('rounds a part of a micro-dollar up, and nothing else', () => {
    expect(costOf({ ...none, inputTokens: 1 }, { ...round, usdPerMillion: { input: 0.1, output: 0 } }, online)).toBe(1);
    expect(costOf({ ...none, inputTokens: 30 }, { ...round, usdPerMillion: { input: 0.1, output: 0 } }, online)).toBe(
      3,
    );
    expect(costOf(none, round, online)).toBe(0);
  });

  it('is a whole number of micro-dollars, never negative', () => {
    fc.assert(
      fc.property(usage, price, fc.boolean(), (used, model, isBatch) => {
        const cost = costOf(used, model, { isBatch });
        expect(Number.isSafeInteger(cost)).toBe(true);
        expect(cost).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('grows with the tokens in a straight line, to a micro-dollar', () => {
    const small = fc.nat({ max: 20_000 });
    fc.assert(
      fc.property(price, small, small, fc.integer({ min: 2, max: 4 }), (model, inputTokens, outputTokens, times) => {
        const one = costOf({ ...none, inputTokens, outputTokens }, model, online);
        const more = costOf(
          { ...none, inputTokens: inputTokens * times, outputTokens: outputTokens * times },
          model,
          online,
        );
        expect(Math.abs(more - one * times)).toBeLessThanOrEqual(times);
      }),
    );
  });

  it('is never dearer for tokens that were cached, nor for a batch', () => {
    fc.assert(
      fc.property(usage, price, (used, model) => {
        const fresh = { ...used, cachedInputTokens: 0, cacheWriteTokens: 0 };
        const cached = { ...used, cacheWriteTokens: 0 };
        expect(costOf(cached, model, online)).toBeLessThanOrEqual(costOf(fresh, model, online));
        expect(costOf(used, model, { isBatch: true })).toBeLessThanOrEqual(costOf(used, model, online));
      }),
    );
  });
});
