import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { AssayError } from '#shared/errors/assay-error';
import { faultsOf } from '#shared/errors/faults-of';
import { type ModelPrice, PriceFile } from './model-price.js';

const shipped = join(dirname(fileURLToPath(import.meta.url)), 'models-2026-11.json');

/** A price file. Errors: `config.invalid` with a fault for each entry that is wrong. */
export function loadPrices(path = shipped): z.infer<typeof PriceFile> {
  const checked = PriceFile.safeParse(readJson(path));
  if (!checked.success) throw new AssayError('config.invalid', 'the price file', { faults: faultsOf(checked.error) });
  return checked.data;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new AssayError('config.invalid', 'the price file cannot be read as JSON');
  }
}

let models: readonly ModelPrice[] | undefined;

/** Every model whose price is shipped. */
export function pricedModels(): readonly ModelPrice[] {
  models ??= loadPrices().models;
  return models;
}

/**
 * The price of a model on a day; null if it is not known. Models dated by the provider (`gpt-5-2026-01-31`,
 * `claude-…-20261001`) have the price of their undated name.
 */
export function priceOf(provider: string, model: string, at = new Date()): ModelPrice | null {
  return find(provider, model, at) ?? find(provider, model.replace(/-(\d{8}|\d{4}-\d{2}-\d{2})$/, ''), at);
}

function find(provider: string, model: string, at: Date): ModelPrice | null {
  const day = at.toISOString().slice(0, 10);
  const isIt = (one: ModelPrice) =>
    one.provider === provider && one.model === model && (one.from ?? day) <= day && day <= (one.until ?? day);
  return pricedModels().find(isIt) ?? null;
}
