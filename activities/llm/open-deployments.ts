import type { Deployment } from '#activities/llm/gateway/deployment';
import type { ModelPort } from '#activities/llm/model-port';
import { costOf } from '#activities/llm/prices/cost-of';
import type { ModelPrice } from '#activities/llm/prices/model-price';
import { createPriceBook, type PriceBook } from '#activities/llm/prices/price-book';
import { loadPrices } from '#activities/llm/prices/prices';
import { findProvider } from '#activities/llm/providers/find-provider';
import { readProviderSettings } from '#activities/llm/providers/read-provider-settings';
import { providers } from '#activities/llm/providers/registry';
import type { DeploymentFacts } from '#shared/contracts/model-deployment';
import type { ProviderLimit } from '#shared/contracts/model-routes';
import { AssayError, type Fault } from '#shared/errors/assay-error';

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
  const own = request.pricesPath === undefined ? [] : loadPrices(request.pricesPath).models;
  const prices = createPriceBook(own, loadPrices().models);
  const faults: Fault[] = [];
  const ports = new Map<string, ModelPort | null>();
  const opened = [...new Set(request.names)].flatMap(id => {
    const [provider, model] = halves(id);
    if (!ports.has(provider)) ports.set(provider, openPort(provider, request.environment, faults));
    const port = ports.get(provider);
    const price = priceFor(prices, { id, provider, model }, faults);
    return port && price ? [deployment({ id, provider, model, port }, price, request.limits[provider] ?? {})] : [];
  });
  if (faults.length === 0) return opened;
  const told = faults.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new AssayError('config.invalid', told, { faults });
}

function halves(id: string): [string, string] {
  const at = id.indexOf('/');
  return [id.slice(0, at), id.slice(at + 1)];
}

function openPort(name: string, environment: DeploymentRequest['environment'], faults: Fault[]): ModelPort | null {
  const provider = findProvider(name);
  if (!provider) {
    const names = providers.map(one => one.name).join(', ');
    faults.push({ path: 'ASSAY_MODELS', message: `there is no provider ${name}; there are ${names}` });
    return null;
  }
  const read = readProviderSettings(provider, environment);
  if (read.isConfigured && 'settings' in read) return provider.open(read.settings).models;
  const variables = Object.values(provider.environment).map(([variable]) => variable);
  if (read.isConfigured) faults.push(...read.faults);
  else faults.push({ path: 'ASSAY_MODELS', message: `${name} is not configured; it reads ${variables.join(', ')}` });
  return null;
}

function priceFor(
  prices: PriceBook,
  asked: { id: string; provider: string; model: string },
  faults: Fault[],
): ModelPrice | null {
  const price = prices.priceOf(asked.provider, asked.model);
  if (price?.supports.text && price.maxOutputTokens !== undefined) return price;
  const lack = price ? 'writes no text' : 'has no known price; name it in a file of ASSAY_MODEL_PRICES';
  faults.push({ path: 'ASSAY_MODELS', message: `${asked.id} ${lack}` });
  return null;
}

function deployment(
  known: { id: string; provider: string; model: string; port: ModelPort },
  price: ModelPrice,
  limit: ProviderLimit,
): OpenedDeployment {
  const { provider, model } = known;
  const size = { contextTokens: price.contextTokens, maxOutputTokens: price.maxOutputTokens ?? 0 };
  const rates = {
    requestsPerMinute: limit.requestsPerMinute ?? null,
    tokensPerMinute: limit.tokensPerMinute ?? null,
  };
  const { input, output } = price.usdPerMillion;
  return {
    ...known,
    ...size,
    ...rates,
    costOf: usage => costOf(usage, price, { isBatch: false }),
    facts: { provider, model, ...size, ...rates, usdPerMillion: { input, output } },
  };
}
