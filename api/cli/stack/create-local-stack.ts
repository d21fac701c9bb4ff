import type { LocalStack, StackStatus } from '#api/cli/stack/local-stack';
import type { Config } from '#infra/config/config';
import { dataFolder } from '#infra/local/data-folder';
import { liveStackInfo } from '#infra/local/stack-info';
import { AssayError } from '#shared/errors/assay-error';

/** The stack as its file in the data folder tells of it. */
export function createLocalStack({ dataDir }: Config): LocalStack {
  const find = async (): Promise<StackStatus | null> => {
    const info = liveStackInfo(dataFolder(dataDir).stackFile);
    const { api, temporal, temporalUi, database } = info?.addresses ?? {};
    return api && temporal && database ? { api, temporal, temporalUi: temporalUi ?? null, database, dataDir } : null;
  };
  return {
    find,
    async ensure() {
      const status = await find();
      if (!status) throw new AssayError('stack.not-running');
      return { status, startedHere: false };
    },
    stop: async () => false,
    examine: async () => [],
  };
}
