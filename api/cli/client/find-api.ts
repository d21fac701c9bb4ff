import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { FindApi } from '#api/cli/client/api-address';
import type { RemoteApi } from '#api/cli/client/remote-api';
import type { LocalStack } from '#api/cli/stack/local-stack';
import { dataFolder } from '#infra/local/data-folder';
import { AssayError } from '#shared/errors/assay-error';

const Credentials = z.object({ apiKey: z.string().min(1) });

export interface FindApiOptions {
  readonly remote: RemoteApi;
  readonly stack: Pick<LocalStack, 'find'>;
  readonly dataDir: () => string;
}

/** By setting, else as the local stack left it in the data folder. Errors: `stack.not-running`, `auth.missing`. */
export function createFindApi({ remote, stack, dataDir }: FindApiOptions): FindApi {
  return async () => ({
    url: (remote.url ?? (await localAddress(stack))).replace(/\/+$/, ''),
    apiKey: remote.apiKey ?? (await localKey(dataFolder(dataDir()).keyFile)),
  });
}

async function localAddress(stack: Pick<LocalStack, 'find'>): Promise<string> {
  const status = await stack.find();
  if (!status?.api) throw new AssayError('stack.not-running');
  return status.api;
}

async function localKey(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const credentials = Credentials.safeParse(parsed(text)).data;
  if (!credentials) throw new AssayError('auth.missing', `neither ASSAY_API_KEY nor ${file} has one`);
  return credentials.apiKey;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
