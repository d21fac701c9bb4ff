import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { FindApi } from '#api/cli/client/api-address';
import type { LocalStack } from '#api/cli/stack/local-stack';
import type { Config } from '#infra/config/config';
import { dataFolder } from '#infra/local/data-folder';
import { AssayError } from '#shared/errors/assay-error';

const Credentials = z.object({ apiKey: z.string().min(1) });

export interface FindApiOptions {
  /** Errors: `config.invalid`. */
  readonly config: () => Config;
  readonly stack: Pick<LocalStack, 'find'>;
}

/** By setting, else as the local stack left it in the data folder. Errors: `config.invalid`, `stack.not-running`, `auth.missing`. */
export function createFindApi({ config, stack }: FindApiOptions): FindApi {
  return async () => {
    const { client, dataDir } = config();
    return {
      url: client.apiUrl ?? (await localAddress(stack)),
      apiKey: client.apiKey?.reveal() ?? (await localKey(dataFolder(dataDir).keyFile)),
    };
  };
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
