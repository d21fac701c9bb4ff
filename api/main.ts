import { composeApi } from '#api/compose-api';
import { createApi } from '#api/create-api';
import { loadConfig } from '#infra/config/env';
import { AssayError } from '#shared/errors/assay-error';
import { problemText } from '#shared/errors/problem-text';

const badSettings = 2;

/** Another start with the same settings ends the same way: what to mend is told, and no more. */
function endTold(thrown: unknown): never {
  if (!(thrown instanceof AssayError) || thrown.code !== 'config.invalid') throw thrown;
  process.stderr.write(problemText(thrown));
  process.exit(badSettings);
}

async function prepare() {
  const config = loadConfig();
  return { config, ...(await composeApi(config)) };
}

/** Entry point: listens until SIGTERM, SIGINT, or until the process that started it is gone. */
const { config, dependencies, close } = await prepare().catch(endTold);
const app = await createApi(dependencies);
await app.listen(config.api.port, config.api.host);
process.send?.('ready');

let isClosing = false;
async function shutDown(): Promise<void> {
  if (isClosing) return;
  isClosing = true;
  await app.close();
  await close();
  process.exit(0);
}

function onEnd(): void {
  shutDown().catch((thrown: unknown) => {
    console.error('the API did not shut down cleanly', thrown);
    process.exit(1);
  });
}
process.once('SIGTERM', onEnd);
process.once('SIGINT', onEnd);
process.once('disconnect', onEnd);
