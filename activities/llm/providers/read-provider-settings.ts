import type { Provider } from '#activities/llm/define-provider';
import type { Fault } from '#shared/errors/assay-error';
import { faultsOf } from '#shared/errors/faults-of';

export type ProviderSettings<Settings> =
  | { readonly isConfigured: false }
  | { readonly isConfigured: true; readonly settings: Settings }
  | { readonly isConfigured: true; readonly faults: readonly Fault[] };

/**
 * Settings of a provider from an environment; not configured if none of its variables is set. Faults name the
 * variables, never their values.
 */
export function readProviderSettings<Settings>(
  provider: Provider<Settings>,
  env: Readonly<Record<string, string | undefined>>,
): ProviderSettings<Settings> {
  const named = Object.entries<readonly string[]>(provider.environment);
  const found = named.flatMap(([setting, names]) => {
    const value = names.map(name => env[name]?.trim()).find(Boolean);
    return value === undefined ? [] : [[setting, value] as const];
  });
  if (found.length === 0) return { isConfigured: false };
  const checked = provider.settings.safeParse(Object.fromEntries(found));
  if (checked.success) return { isConfigured: true, settings: checked.data };
  const variables = new Map(named.map(([setting, names]) => [setting, names[0] ?? setting]));
  const faults = faultsOf(checked.error).map(({ path, message }) => ({ path: variables.get(path) ?? path, message }));
  return { isConfigured: true, faults };
}
