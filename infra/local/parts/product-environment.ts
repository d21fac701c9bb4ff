import { resolve } from 'node:path';
import { localApprovalKey } from '#infra/local/local-approval-key';
import type { StackContext } from '#infra/local/parts/stack-context';

export interface ProductAddresses {
  readonly databaseUrl: string;
  readonly temporal: string;
  readonly temporalUi: string | null;
  readonly apiPort: number;
}

/** What the API and the workers are given on top of the environment of the stack itself. */
export function productEnvironment(
  { config, env, folder }: StackContext,
  addresses: ProductAddresses,
): NodeJS.ProcessEnv {
  return {
    ...env,
    ...(env.ASSAY_CONFIG ? { ASSAY_CONFIG: resolve(env.ASSAY_CONFIG) } : {}),
    ASSAY_DATA_DIR: config.dataDir,
    ASSAY_HOST: config.api.host,
    ASSAY_API_PORT: String(addresses.apiPort),
    DATABASE_URL: addresses.databaseUrl,
    TEMPORAL_ADDRESS: addresses.temporal,
    TEMPORAL_NAMESPACE: config.temporal.namespace,
    ...(config.approvalKeys.length === 0 && { ASSAY_APPROVAL_KEYS: localApprovalKey(folder.approvalKeyFile) }),
    ...(addresses.temporalUi ? { ASSAY_TEMPORAL_UI: addresses.temporalUi } : {}),
  };
}
