import type { ModelPrice } from './model-price.js';

export interface PriceBook {
  readonly models: readonly ModelPrice[];
  /**
   * The price of a model on a day; null if it is not known. Names dated by the provider (`gpt-5-2026-01-31`,
   * `claude-x-20261001`) have the price of their undated name unless they are listed themselves; an entry for the
   * model `*` holds for every other model of its provider.
   */
  priceOf(provider: string, model: string, at?: Date): ModelPrice | null;
}

/** Prices from lists, the first that knows a model wins: an operator's own before the shipped ones. */
export function createPriceBook(...lists: readonly (readonly ModelPrice[])[]): PriceBook {
  const models = lists.flat();

  function find(provider: string, model: string, day: string): ModelPrice | undefined {
    return models.find(
      one => one.provider === provider && one.model === model && (one.from ?? day) <= day && day <= (one.until ?? day),
    );
  }

  return {
    models,
    priceOf(provider, model, at = new Date()) {
      const day = at.toISOString().slice(0, 10);
      const undated = model.replace(/-(\d{8}|\d{4}-\d{2}-\d{2})$/, '');
      return find(provider, model, day) ?? find(provider, undated, day) ?? find(provider, '*', day) ?? null;
    },
  };
}
