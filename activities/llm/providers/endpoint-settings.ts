import { z } from 'zod';
import { usualLimits, type WireLimits } from '#activities/llm/wire/wire-limits';
import { Secret } from '#infra/config/secret';

const HttpUrl = z.url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' });
const tellMs = 'expected milliseconds: a whole number from 50 to 3600000';
const Milliseconds = z.coerce.number(tellMs).int(tellMs).min(50, tellMs).max(3_600_000, tellMs);

/**
 * A key as people paste it: with blanks around, never with blanks inside (they would break the header). From here on
 * it must be asked for, so that settings can be printed.
 */
export const ApiKey = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]+$/, { error: 'expected a key without blanks' })
  .transform(key => new Secret(key));

/** Settings every provider over HTTP has. */
export const endpointSettings = {
  /** Another address for the same protocol: a gateway, a proxy, a test. */
  baseUrl: HttpUrl.optional(),
  /** Milliseconds without a byte before the call is given up. */
  idleTimeoutMs: Milliseconds.optional(),
  /** Milliseconds before any call is given up. */
  timeoutMs: Milliseconds.optional(),
};

interface EndpointSettings {
  readonly baseUrl?: string | undefined;
  readonly idleTimeoutMs?: number | undefined;
  readonly timeoutMs?: number | undefined;
}

/** Names of the environment variables that feed these settings, for a provider whose variables begin so. */
export function endpointEnvironment(prefix: string) {
  return {
    baseUrl: [`${prefix}_BASE_URL`],
    idleTimeoutMs: [`${prefix}_IDLE_TIMEOUT_MS`],
    timeoutMs: [`${prefix}_TIMEOUT_MS`],
  } as const;
}

export function limitsOf({ idleTimeoutMs, timeoutMs }: EndpointSettings): WireLimits {
  const { idleMs, totalMs, maxBytes } = usualLimits;
  return { idleMs: idleTimeoutMs ?? idleMs, totalMs: timeoutMs ?? totalMs, maxBytes };
}

export { HttpUrl };
