import { loadConfig, processEnvironment } from '#infra/config/env';
import { checkApprovalKey } from '#infra/local/doctor/approval-key-check';
import { broken, type Check, type Examine, fine } from '#infra/local/doctor/check';
import {
  checkBuild,
  checkCacheFolder,
  checkDataFolder,
  checkDisk,
  checkNode,
} from '#infra/local/doctor/machine-checks';
import { checkDatabase, checkTemporal } from '#infra/local/doctor/source-checks';
import { checkLeftovers, checkPorts, checkStack } from '#infra/local/doctor/stack-checks';
import { settingFaults } from '#infra/local/setting-faults';
import { errorCatalogue } from '#shared/errors/catalogue';
import { toldFault } from '#shared/errors/config-invalid';

const examinations: readonly Examine[] = [
  checkNode,
  checkBuild,
  checkDisk,
  checkDataFolder,
  checkApprovalKey,
  checkCacheFolder,
  checkTemporal,
  checkDatabase,
  checkPorts,
  checkStack,
  checkLeftovers,
];

/** Looks at everything the local stack needs, and says how to mend what is missing. Starts nothing and never throws. */
export async function doctor(): Promise<Check[]> {
  try {
    const context = { config: loadConfig(), env: processEnvironment() };
    const checks = await Promise.all(examinations.map(examine => examine(context).catch(failedLook)));
    return [...(await configurationChecks()), ...checks];
  } catch {
    return configurationChecks();
  }
}

async function configurationChecks(): Promise<Check[]> {
  const faults = await settingFaults();
  if (faults.length === 0) return [fine('configuration', 'without faults')];
  const { remedy } = errorCatalogue['config.invalid'];
  return faults.map(fault => broken('configuration', toldFault(fault), remedy));
}

function failedLook(error: unknown): Check {
  return broken('examination', error instanceof Error ? error.message : String(error), 'Report this line.');
}
