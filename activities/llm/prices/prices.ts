import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { configInvalid } from '#shared/errors/config-invalid';
import { faultsOf } from '#shared/errors/faults-of';
import { type ModelPrice, PriceFile } from './model-price.js';
import { createPriceBook, type PriceBook } from './price-book.js';

const shipped = join(dirname(fileURLToPath(import.meta.url)), 'models-2026-11.json');

/** A price file. Errors: `config.invalid` with a fault for each entry that is wrong. */
export function loadPrices(path = shipped): z.infer<typeof PriceFile> {
  const checked = PriceFile.safeParse(readJson(path));
  if (!checked.success) throw configInvalid(faultsOf(checked.error, 'ASSAY_MODEL_PRICES'));
  return checked.data;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw configInvalid([{ path: 'ASSAY_MODEL_PRICES', message: `${path} cannot be read as JSON` }]);
  }
}

let shippedBook: PriceBook | undefined;

/** The prices that are shipped. */
export function shippedPrices(): PriceBook {
  shippedBook ??= createPriceBook(loadPrices().models);
  return shippedBook;
}

/** The shipped price of a model on a day; null if it is not known. */
export function priceOf(provider: string, model: string, at?: Date): ModelPrice | null {
  return shippedPrices().priceOf(provider, model, at);
}
