import { existsSync } from 'node:fs';
import { cachedProgramPath, dropCachedProgram, isIntact } from '#infra/temporal/server/program-cache';
import type { ProgramSource } from '#infra/temporal/server/program-source';

/** A copy fetched earlier, by this clone or another. */
export const cachedSource: ProgramSource = {
  name: "the user's cache folder",
  async find(context) {
    const path = cachedProgramPath(context);
    if (!existsSync(path)) return { refused: `nothing at ${path}` };
    if (await isIntact(path)) return { path };
    await dropCachedProgram(context);
    return { refused: `${path} differed from its SHA-256 and was removed` };
  },
};
