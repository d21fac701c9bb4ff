import type { ProgramSource } from '#infra/temporal/server/program-source';
import { faultOfProgram } from '#infra/temporal/server/try-program';

/** The program that the setting names. */
export const configuredSource: ProgramSource = {
  name: 'ASSAY_TEMPORAL_CLI',
  async find({ cliPath }) {
    if (!cliPath) return { refused: 'not set' };
    const fault = await faultOfProgram(cliPath);
    return fault ? { refused: fault } : { path: cliPath };
  },
};
