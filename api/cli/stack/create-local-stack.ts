import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalStack, StackStatus } from '#api/cli/stack/local-stack';
import type { Config } from '#infra/config/config';
import { AssayError } from '#shared/errors/assay-error';

/** The stack as its file in the data folder tells of it. */
export function createLocalStack({ dataDir }: Config): LocalStack {
  const find = async () => {
    const text = await readFile(join(dataDir, 'stack.json'), 'utf8').catch(() => null);
    return text === null ? null : (JSON.parse(text) as StackStatus);
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
