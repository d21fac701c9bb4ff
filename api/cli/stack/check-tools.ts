import { join } from 'node:path';
import { z } from 'zod';
import { processEnvironment } from '#infra/config/env';
import { projectRoot } from '#infra/config/project-root';
import { lastJson } from '#infra/local/process/last-json';
import { lastLines, runCommand } from '#infra/local/process/run-command';
import { ToolCheck } from '#shared/contracts/tool-catalogue';
import { AssayError } from '#shared/errors/assay-error';
import { configInvalid } from '#shared/errors/config-invalid';

const Said = z.strictObject({
  checks: z.array(ToolCheck).optional(),
  faults: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
});

/** By a process of its own, with this machine's settings: the command line knows no tools. Errors: `config.invalid`. */
export async function checkTools(): Promise<ToolCheck[]> {
  const entry = join(projectRoot, 'dist', 'workers', 'check-tools.js');
  const { output } = await runCommand([process.execPath, entry], { env: processEnvironment(), limitMs: 180_000 });
  const said = Said.safeParse(lastJson(output));
  const { checks, faults = [] } = said.data ?? {};
  if (checks) return checks;
  if (faults.length > 0) throw configInvalid(faults);
  throw new AssayError('internal.unexpected', `the research tools could not be checked: ${lastLines(output, 3)}`);
}
