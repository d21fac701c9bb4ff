import { type MicroUsd, microUsdPerUsd } from '#shared/contracts/money';

/** To the micro-dollar below a cent, else to a hundredth of a cent. */
export function dollars(amount: MicroUsd): string {
  const usd = amount / microUsdPerUsd;
  return `$${usd.toFixed(amount > 0 && usd < 0.01 ? 6 : 4)}`;
}
