import type { LocalStack, StackStatus } from '#api/cli/stack/local-stack';
import type { Config } from '#infra/config/config';
import { doctor } from '#infra/local/doctor/doctor';
import { ensureStack } from '#infra/local/ensure-stack';
import { findStack, stopStack } from '#infra/local/find-stack';
import type { StackInfo } from '#infra/local/stack-info';

/** The stack on the data folder. The configuration is read when first needed, so that `doctor` can speak of its faults. */
export function createLocalStack(config: () => Config): LocalStack {
  return {
    async find() {
      const info = await findStack(config().dataDir);
      return info && statusOf(info);
    },
    async ensure({ note, isKept }) {
      const ensured = await ensureStack({ config: config(), onProgress: note, keep: isKept });
      return { status: statusOf(ensured.info), startedHere: ensured.started, stop: () => ensured.stop() };
    },
    stop: () => stopStack(config().dataDir),
    examine: () => doctor(),
  };
}

function statusOf({ addresses, dataDir }: StackInfo): StackStatus {
  const { api, temporal, temporalUi, database } = addresses;
  return { api, temporal, temporalUi, database, dataDir };
}
