import { join } from 'node:path';
import { z } from 'zod';
import { processEnvironment } from '#infra/config/env';
import { projectRoot } from '#infra/config/project-root';
import { runCommand } from '#infra/local/process/run-command';
import { ModelCheck } from '#shared/contracts/model-deployment';
import { AssayError } from '#shared/errors/assay-error';

const Said = z.union([z.strictObject({ checks: z.array(ModelCheck) }), z.strictObject({ error: z.string() })]);

/** By a process of its own, with this machine's settings: the command line knows no providers. Errors: `config.invalid`. */
export async function checkModels(): Promise<ModelCheck[]> {
  const entry = join(projectRoot, 'dist', 'workers', 'check-models.js');
  const { output } = await runCommand([process.execPath, entry], { env: processEnvironment(), limitMs: 90_000 });
  const said = Said.safeParse(lastJson(output));
  if (!said.success) throw new AssayError('internal.unexpected', 'the models could not be checked');
  if ('error' in said.data) throw new AssayError('config.invalid', said.data.error);
  return said.data.checks;
}

function lastJson(output: string): unknown {
  try {
    return JSON.parse(output.split('\n').at(-1) ?? '');
  } catch {
    return null;
  }
}
