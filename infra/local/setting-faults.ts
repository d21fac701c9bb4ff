import { join } from 'node:path';
import { z } from 'zod';
import { processEnvironment } from '#infra/config/env';
import { projectRoot } from '#infra/config/project-root';
import { lastJson } from '#infra/local/process/last-json';
import { lastLines, runCommand } from '#infra/local/process/run-command';
import type { Fault } from '#shared/errors/assay-error';

const Said = z.object({ faults: z.array(z.object({ path: z.string(), message: z.string() })) });

/**
 * Everything that is wrong with the settings, those of models and their providers included. By a process of its own: only
 * workers know providers. Never throws; a look that fails is a fault itself.
 */
export async function settingFaults(): Promise<readonly Fault[]> {
  const entry = join(projectRoot, 'dist', 'workers', 'check-settings.js');
  const { output } = await runCommand([process.execPath, entry], { env: processEnvironment(), limitMs: 60_000 });
  const said = Said.safeParse(lastJson(output));
  if (said.success) return said.data.faults;
  return [{ path: 'ASSAY_MODELS', message: `the settings of models could not be looked at: ${lastLines(output, 3)}` }];
}
