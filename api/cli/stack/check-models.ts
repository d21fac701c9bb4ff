import { join } from 'node:path';
import { z } from 'zod';
import { processEnvironment } from '#infra/config/env';
import { projectRoot } from '#infra/config/project-root';
import { lastJson } from '#infra/local/process/last-json';
import { lastLines, runCommand } from '#infra/local/process/run-command';
import { ModelCheck } from '#shared/contracts/model-deployment';
import { AssayError } from '#shared/errors/assay-error';
import { configInvalid } from '#shared/errors/config-invalid';

const Said = z.strictObject({
  checks: z.array(ModelCheck).optional(),
  faults: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
});

/** By a process of its own, with this machine's settings: the command line knows no providers. Errors: `config.invalid`. */
export async function checkModels(): Promise<ModelCheck[]> {
  const entry = join(projectRoot, 'dist', 'workers', 'check-models.js');
  const { output } = await runCommand([process.execPath, entry], { env: processEnvironment(), limitMs: 90_000 });
  const said = Said.safeParse(lastJson(output));
  const { checks, faults = [] } = said.data ?? {};
  if (checks) return checks;
  if (faults.length > 0) throw configInvalid(faults);
  throw new AssayError('internal.unexpected', `the models could not be checked: ${lastLines(output, 3)}`);
}
