import { searchAttributes } from '#config';
import type { Part } from '#infra/local/parts/part';
import type { StackContext } from '#infra/local/parts/stack-context';
import { freePort } from '#infra/local/process/free-port';
import { launch } from '#infra/local/process/launch';
import { openRotatingLog } from '#infra/local/process/rotating-log';
import { prepareNamespace } from '#infra/temporal/server/prepare-namespace';
import { serverArguments, serverEnvironment } from '#infra/temporal/server/server-arguments';
import { waitUntilServing } from '#infra/temporal/server/wait-until-serving';

export interface TemporalPart extends Part {
  /** Where it listens; the ports stay the same over its restarts. */
  readonly addresses: { readonly temporal: string; readonly ui: string };
}

const retentionDays = 30;

/** The local Temporal server on its SQLite file in the data folder. */
export async function temporalPart(context: StackContext, program: string): Promise<TemporalPart> {
  const { config, folder, env } = context;
  const { namespace } = config.temporal;
  const port = await freePort(config.temporal.port);
  const uiPort = await freePort(config.temporal.uiPort);
  const log = openRotatingLog(folder.logOf('temporal'));
  const address = `127.0.0.1:${port}`;
  const file = folder.temporalFile;
  const { durability } = config;
  const { canSkipTime } = context;
  const args = serverArguments({ port, uiPort, file, namespace, durability, searchAttributes, canSkipTime });
  return {
    name: 'temporal',
    addresses: { temporal: address, ui: `http://127.0.0.1:${uiPort}` },
    logPath: log.path,
    stopSignal: 'SIGTERM',
    graceMs: 10_000,
    launch: () => launch({ command: [program, ...args], env: serverEnvironment(env), cwd: folder.path, log }),
    async ready() {
      await waitUntilServing({ address });
      await prepareNamespace({ address }, { namespace, searchAttributes, retentionDays });
    },
  };
}
