import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { ProgramSource } from '#infra/temporal/server/program-source';
import { faultOfProgram } from '#infra/temporal/server/try-program';

/** A `temporal` that is installed already. */
export const searchPathSource: ProgramSource = {
  name: '"temporal" on the PATH',
  async find({ searchPath, platform }) {
    const name = platform.startsWith('win32') ? 'temporal.exe' : 'temporal';
    const path = searchPath
      .split(delimiter)
      .filter(Boolean)
      .map(folder => join(folder, name))
      .find(isExecutable);
    if (!path) return { refused: 'not there' };
    const fault = await faultOfProgram(path);
    return fault ? { refused: fault } : { path };
  },
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
