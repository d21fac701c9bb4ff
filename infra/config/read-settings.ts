import { type SettingName, type SettingValues, settings } from '#infra/config/settings';
import type { Fault } from '#shared/errors/assay-error';

export interface ReadSettings {
  readonly values: SettingValues;
  readonly faults: readonly Fault[];
}

/** Environment over file over defaults. An empty variable counts as not set, as `KEY=` in an .env file means. */
export function readSettings(env: NodeJS.ProcessEnv, file: Partial<Record<SettingName, unknown>>): ReadSettings {
  const faults: Fault[] = [];
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(settings) as SettingName[]) {
    const given = env[name]?.trim() ? env[name].trim() : (file[name] ?? undefined);
    const parsed = settings[name].schema.safeParse(given);
    if (parsed.success) values[name] = parsed.data;
    else faults.push({ path: name, message: messageOf(name, given, parsed.error.issues) });
  }
  return { values: values as SettingValues, faults };
}

function messageOf(name: SettingName, given: unknown, issues: readonly { message: string }[]): string {
  const expected = [...new Set(issues.map(issue => issue.message))].join('; ');
  const setting: { isSecret?: true } = settings[name];
  return setting.isSecret ? `${expected} (its value is not shown)` : `${expected}; it is ${JSON.stringify(given)}`;
}
