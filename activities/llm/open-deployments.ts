import type { OpenedProvider } from '#activities/llm/define-provider';
import { type Deployment, upperCost } from '#activities/llm/gateway/deployment';
import { costOf } from '#activities/llm/prices/cost-of';
import { loadOwnPrices } from '#activities/llm/prices/load-own-prices';
import type { ModelPrice } from '#activities/llm/prices/model-price';
import { createPriceBook, type PriceBook } from '#activities/llm/prices/price-book';
import { loadPrices } from '#activities/llm/prices/prices';
import { findProvider } from '#activities/llm/providers/find-provider';
import { readProviderSettings } from '#activities/llm/providers/read-provider-settings';
import { providers } from '#activities/llm/providers/registry';
import type { DeploymentFacts } from '#shared/contracts/model-deployment';
import type { ProviderLimit } from '#shared/contracts/model-routes';
import type { Fault } from '#shared/errors/assay-error';
import { configInvalid, faultsFound } from '#shared/errors/config-invalid';
import { planningCall } from '#shared/policies/least-budget';

export interface DeploymentRequest {
  /** `provider/model`, first choice first. */
  readonly names: readonly string[];
  /** Where providers find their keys. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** An operator's own price file; it wins over the shipped one. */
  readonly pricesPath: string | undefined;
  readonly limits: Readonly<Record<string, ProviderLimit>>;
}

export interface OpenedDeployment extends Deployment {
  readonly facts: DeploymentFacts;
}

/** Opens every configured model, without connecting. Errors: `config.invalid`, with a fault for each that cannot be used. */
export function openDeployments(request: DeploymentRequest): OpenedDeployment[] {
  const faults: Fault[] = [];
  const prices = pricesOf(request, faults);
  const ports = new Map<string, OpenedProvider | null>();
  const opened = [...new Set(request.names)].flatMap(id => {
    const [provider, model] = halves(id);
    if (!ports.has(provider)) ports.set(provider, openPort(provider, request.environment, faults));
    const port = ports.get(provider);
    const price = prices && priceFor(prices, { id, provider, model }, faults);
    return port && price
      ? [deployment({ id, provider, model, opened: port }, price, request.limits[provider] ?? {})]
      : [];
  });
  if (faults.length > 0) throw configInvalid(faults);
  return opened;
}

/** Null where the operator's own file has faults: what it would have priced is not known then. */
function pricesOf({ pricesPath }: DeploymentRequest, faults: Fault[]): PriceBook | null {
  const shipped = loadPrices().models;
  if (pricesPath === undefined) return createPriceBook(shipped);
  const own = faultsFound(() => loadOwnPrices(pricesPath), faults);
  return own && createPriceBook(own.models, shipped);
}

function halves(id: string): [string, string] {
  const at = id.indexOf('/');
  return [id.slice(0, at), id.slice(at + 1)];
}

function openPort(name: string, environment: DeploymentRequest['environment'], faults: Fault[]): OpenedProvider | null {
  const provider = findProvider(name);
  if (!provider) {
    const names = providers.map(one => one.name).join(', ');
    faults.push({ path: 'ASSAY_MODELS', message: `there is no provider ${name}; there are ${names}` });
    return null;
  }
  const read = readProviderSettings(provider, environment);
  if ('settings' in read) return provider.open(read.settings);
  faults.push(...read.faults);
  return null;
}

function priceFor(
  prices: PriceBook,
  asked: { id: string; provider: string; model: string },
  faults: Fault[],
): ModelPrice | null {
  const price = prices.priceOf(asked.provider, asked.model);
  if (price?.supports.text && price.maxOutputTokens !== undefined) return price;
  if (!findProvider(asked.provider)) return null;
  faults.push({ path: 'ASSAY_MODELS', message: `${asked.id} ${price ? 'writes no text' : unpriced(prices, asked)}` });
  return null;
}

/** Without a price no budget could hold; most often the name is misspelt. */
function unpriced({ models }: PriceBook, { provider }: { provider: string }): string {
  const known = new Set(models.filter(one => one.provider === provider && one.supports.text).map(({ model }) => model));
  const others = known.size > 0 ? `; known of ${provider}: ${[...known].join(', ')}` : '';
  return `has no known price${others}. Describe another model in a price file and name the file in ASSAY_MODEL_PRICES`;
}

function deployment(
  { id, provider, model, opened }: { id: string; provider: string; model: string; opened: OpenedProvider },
  price: ModelPrice,
  limit: ProviderLimit,
): OpenedDeployment {
  const size = { contextTokens: price.contextTokens, maxOutputTokens: price.maxOutputTokens ?? 0 };
  const rates = {
    requestsPerMinute: limit.requestsPerMinute ?? null,
    tokensPerMinute: limit.tokensPerMinute ?? null,
  };
  const { input, output } = price.usdPerMillion;
  const { models: port, batches } = opened;
  const usualCost: Deployment['costOf'] = usage => costOf(usage, price, { isBatch: false });
  const largest = { input: planningCall.input, output: Math.min(planningCall.output, size.maxOutputTokens) };
  const planningCallMicroUsd = upperCost({ costOf: usualCost }, largest);
  const isCheaper = price.batchFactor !== undefined && price.batchFactor < 1;
  return {
    id,
    provider,
    model,
    port,
    ...size,
    ...rates,
    ...(batches && isCheaper && { batch: { port: batches, costOf: usage => costOf(usage, price, { isBatch: true }) } }),
    costOf: usualCost,
    facts: { provider, model, ...size, ...rates, usdPerMillion: { input, output }, planningCallMicroUsd },
  };
}
