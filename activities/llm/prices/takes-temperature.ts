import { priceOf } from './prices.js';

/** Whether a model takes a temperature; of one that is not listed it is not assumed, since a refusal fails the call. */
export function takesTemperature(provider: string, model: string): boolean {
  return priceOf(provider, model)?.supports.temperature ?? false;
}
