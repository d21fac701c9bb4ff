/** Less than a cent still shows that something was paid. */
export function dollars(usd: number): string {
  if (usd > 0 && usd < 0.01) return '< $0.01';
  return `$${usd.toFixed(2)}`;
}

export function microDollars(micro: number): string {
  return dollars(micro / 1_000_000);
}
