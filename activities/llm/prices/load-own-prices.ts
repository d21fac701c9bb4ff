import type { z } from 'zod';
import type { PriceFile } from '#activities/llm/prices/model-price';
import { loadPrices } from '#activities/llm/prices/prices';
import { findProvider } from '#activities/llm/providers/find-provider';
import type { Fault } from '#shared/errors/assay-error';
import { configInvalid } from '#shared/errors/config-invalid';

type Prices = z.infer<typeof PriceFile>;

/** An operator's own price file. Errors: `config.invalid`, also for what its form cannot say. */
export function loadOwnPrices(path: string, now = new Date()): Prices {
  const prices = loadPrices(path);
  const faults = [...faultsOfDate(prices, now), ...prices.models.flatMap(faultsOfEntry)];
  if (faults.length > 0) throw configInvalid(faults);
  return prices;
}

/** A day ahead of everybody's calendar is a slip of the pen: nobody gathers figures tomorrow. */
function faultsOfDate({ date }: Prices, now: Date): Fault[] {
  const latest = new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
  if (date <= latest) return [];
  return [
    { path: 'ASSAY_MODEL_PRICES.date', message: `${date} lies ahead; the day the prices were gathered is expected` },
  ];
}

function faultsOfEntry({ provider, model, from, until }: Prices['models'][number], at: number): Fault[] {
  const path = `ASSAY_MODEL_PRICES.models.${at}`;
  const faults: Fault[] = [];
  if (!findProvider(provider)) faults.push({ path: `${path}.provider`, message: `there is no provider ${provider}` });
  if (from && until && until < from) {
    faults.push({ path: `${path}.until`, message: `${model} is priced until ${until}, before ${from}` });
  }
  return faults;
}
