import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FindApi } from '#api/cli/client/api-address';
import type { LocalStack } from '#api/cli/stack/local-stack';
import type { Config } from '#infra/config/config';
import { processEnvironment } from '#infra/config/env';
import { AssayError } from '#shared/errors/assay-error';

const Credentials = z.object({ apiKey: z.string().min(1) });

/** By setting, else as the local stack left it in the data folder. Errors: `stack.part-missing`, `auth.missing`. */
export function createFindApi({ dataDir }: Config, stack: Pick<LocalStack, 'find'>): FindApi {
  const { ASSAY_API_URL: url, ASSAY_API_KEY: apiKey } = processEnvironment();
  return async () => ({
    url: (url?.trim() || (await localAddress(stack))).replace(/\/+$/, ''),
    apiKey: apiKey?.trim() || (await localKey(dataDir)),
  });
}

async function localAddress(stack: Pick<LocalStack, 'find'>): Promise<string> {
  const status = await stack.find();
  if (!status) throw new AssayError('stack.not-running');
  return status.api;
}

async function localKey(dataDir: string): Promise<string> {
  const file = join(dataDir, 'credentials.json');
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
