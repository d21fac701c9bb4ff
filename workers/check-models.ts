import { checkDeployment } from '#activities/llm/check-deployment';
import { openDeployments } from '#activities/llm/open-deployments';
import { loadConfig, processEnvironment } from '#infra/config/env';
import { AssayError } from '#shared/errors/assay-error';
import { configInvalid } from '#shared/errors/config-invalid';
import { faultsOfModels } from '#workers/faults-of-models';

/** Entry point: asks every configured model one small question and prints what came of it as one line of JSON. */
async function main(): Promise<void> {
  const { models } = loadConfig();
  const environment = processEnvironment();
  const faults = faultsOfModels(models, environment);
  if (faults.length > 0) throw configInvalid(faults);
  const deployments = openDeployments({ ...models, limits: {}, environment });
  const checks = await Promise.all(deployments.map(checkDeployment));
  process.stdout.write(`${JSON.stringify({ checks })}\n`);
}

main().then(
  () => process.exit(0),
  error => {
    const faults = error instanceof AssayError ? error.faults : [];
    process.stdout.write(`${JSON.stringify({ faults })}\n`);
    process.exit(1);
  },
);
