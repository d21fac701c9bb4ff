import type { Config } from '#infra/config/config';
import { loadConfig } from '#infra/config/env';
import { settingFaults } from '#infra/local/setting-faults';
import { AssayError } from '#shared/errors/assay-error';
import { configInvalid } from '#shared/errors/config-invalid';

/**
 * The configuration, once all of it is known to be sound, models and their providers included, so that nothing is started
 * that could not work. Errors: `config.invalid` with every fault.
 */
export async function soundConfig(): Promise<Config> {
  const config = configOrNull();
  // Without models there is nothing that only workers can judge, and no start need wait for a look.
  const isJudged = config !== null && !namesModels(config);
  const faults = isJudged ? [] : await settingFaults();
  if (faults.length > 0) throw configInvalid(faults);
  return config ?? loadConfig();
}

function configOrNull(): Config | null {
  try {
    return loadConfig();
  } catch (error) {
    if (error instanceof AssayError) return null;
    throw error;
  }
}

export function namesModels({ models }: Config): boolean {
  return models.names.length > 0 || models.routesPath !== undefined || models.pricesPath !== undefined;
}
