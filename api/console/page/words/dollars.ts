/** Less than a cent still shows that something was paid. */
export function dollars(usd: number): string {
  if (usd > 0 && usd < 0.01) return '< $0.01';
  return `$${usd.toFixed(2)}`;
}

/** For limits and what is spent of them: small budgets to the hundredth of a cent. */
export function fineDollars(usd: number): string {
  return `$${usd.toFixed(usd > 0 && usd < 0.1 ? 4 : 2)}`;
}

export function microDollars(micro: number): string {
  return fineDollars(micro / 1_000_000);
}
