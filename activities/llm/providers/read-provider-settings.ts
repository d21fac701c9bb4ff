import type { z } from 'zod';
import type { Provider } from '#activities/llm/define-provider';
import type { Fault } from '#shared/errors/assay-error';

export type ProviderSettings<Settings> =
  | { readonly isConfigured: true; readonly settings: Settings }
  | { readonly isConfigured: boolean; readonly faults: readonly Fault[] };

/**
 * Settings of a provider from an environment; not configured if none of its variables is set: the faults then say what is
 * wanting. Faults name the variables, never their values.
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
  const given = Object.fromEntries(found);
  const checked = provider.settings.safeParse(given);
  const isConfigured = found.length > 0;
  if (checked.success && isConfigured) return { isConfigured, settings: checked.data };
  if (checked.success) return { isConfigured: false, faults: [] };
  return { isConfigured, faults: checked.error.issues.map(issue => faultOf(issue, { provider, given })) };
}

function faultOf<Settings>(
  issue: z.core.$ZodIssue,
  { provider, given }: { provider: Provider<Settings>; given: Readonly<Record<string, string>> },
): Fault {
  const setting = String(issue.path[0] ?? '');
  const names = provider.environment[setting as keyof Settings & string] as readonly string[] | undefined;
  const isWanting = issue.code === 'invalid_type' && !Object.hasOwn(given, setting);
  const message = isWanting ? `is not set, and ${provider.title} cannot be asked without it` : issue.message;
  return { path: names?.[0] ?? provider.name, message };
}
