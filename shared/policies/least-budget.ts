/**
 * The call that every run begins with, at its largest. Measured over the shipped samples: 15,500 bytes of prompt
 * and its schema, with room for a longer brief; the output is what prompts may give.
 */
export const planningCall = { input: 8_000, output: 8_000 } as const;

/** Micro-dollars below which not even the cheapest model can plan; null without models, when any budget is fine. */
export function leastBudget(
  deployments: readonly { readonly planningCallMicroUsd?: number | undefined }[],
): number | null {
  return deployments.length === 0
    ? null
    : Math.min(...deployments.map(({ planningCallMicroUsd = 0 }) => planningCallMicroUsd));
}

/** In dollars, rounded up to the next cent: an amount that would do. */
export function enoughUsd(microUsd: number): string {
  return (Math.ceil(microUsd / 10_000) / 100).toFixed(2);
}
