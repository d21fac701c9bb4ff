import { composeApi } from '#api/compose-api';
import { createApi } from '#api/create-api';
import { loadConfig } from '#infra/config/env';

/** Entry point: listens until SIGTERM, SIGINT, or until the process that started it is gone. */
const config = loadConfig();
const { dependencies, close } = await composeApi(config);
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
