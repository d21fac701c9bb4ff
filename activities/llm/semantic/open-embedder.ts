import type { EmbeddingPort } from '#activities/llm/model-port';
import { costOf } from '#activities/llm/prices/cost-of';
import { loadOwnPrices } from '#activities/llm/prices/load-own-prices';
import { createPriceBook } from '#activities/llm/prices/price-book';
import { loadPrices } from '#activities/llm/prices/prices';
import { findProvider } from '#activities/llm/providers/find-provider';
import { readProviderSettings } from '#activities/llm/providers/read-provider-settings';
import { providers } from '#activities/llm/providers/registry';
import type { Embedder } from '#activities/llm/semantic/embedder';
import type { ProviderLimit } from '#shared/contracts/model-routes';
import type { Fault } from '#shared/errors/assay-error';
import { configInvalid } from '#shared/errors/config-invalid';

export interface EmbedderRequest {
  /** `provider/model` */
  readonly name: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** An operator's own price file; it wins over the shipped one. */
  readonly pricesPath: string | undefined;
  readonly limits: Readonly<Record<string, ProviderLimit>>;
}

const setting = 'ASSAY_SEMANTIC_CACHE';

/** Opens the embedding model without connecting. Errors: `config.invalid`, with all that is wrong with it. */
export function openEmbedder({ name, environment, pricesPath, limits }: EmbedderRequest): Embedder {
  const provider = name.slice(0, name.indexOf('/'));
  const model = name.slice(name.indexOf('/') + 1);
  const faults: Fault[] = [];
  const port = openPort(provider, environment, faults);
  const own = pricesPath === undefined ? [] : loadOwnPrices(pricesPath).models;
  const price = createPriceBook(own, loadPrices().models).priceOf(provider, model);
  if (port && !price) faults.push({ path: setting, message: `${name} has no known price; add it to a price file` });
  if (price && !price.supports.embeddings) faults.push({ path: setting, message: `${name} gives no vectors` });
  if (!port || !price || faults.length > 0) throw configInvalid(faults);
  const { requestsPerMinute = null, tokensPerMinute = null } = limits[provider] ?? {};
  return {
    id: name,
    provider,
    model,
    port,
    contextTokens: price.contextTokens,
    requestsPerMinute,
    tokensPerMinute,
    costOf: usage => costOf(usage, price, { isBatch: false }),
  };
}

function openPort(name: string, environment: EmbedderRequest['environment'], faults: Fault[]): EmbeddingPort | null {
  const provider = findProvider(name);
  if (!provider?.supports.embeddings) {
    const names = providers.filter(({ supports }) => supports.embeddings).map(one => one.name);
    faults.push({ path: setting, message: `${name} gives no vectors; providers that do: ${names.join(', ')}` });
    return null;
  }
  const read = readProviderSettings(provider, environment);
  if ('settings' in read) return provider.open(read.settings).embeddings ?? null;
  faults.push(...read.faults);
  return null;
}
