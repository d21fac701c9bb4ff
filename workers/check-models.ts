import { checkDeployment } from '#activities/llm/check-deployment';
import { openDeployments } from '#activities/llm/open-deployments';
import { loadConfig, processEnvironment } from '#infra/config/env';
import { AssayError } from '#shared/errors/assay-error';

/** Entry point: asks every configured model one small question and prints what came of it as one line of JSON. */
async function main(): Promise<void> {
  const { names, pricesPath } = loadConfig().models;
  const deployments = openDeployments({ names, pricesPath, limits: {}, environment: processEnvironment() });
  const checks = await Promise.all(deployments.map(checkDeployment));
  process.stdout.write(`${JSON.stringify({ checks })}\n`);
}

main().then(
  () => process.exit(0),
  error => {
    const told = error instanceof AssayError ? error.message : 'the models could not be checked';
    process.stdout.write(`${JSON.stringify({ error: told })}\n`);
    process.exit(1);
  },
);
