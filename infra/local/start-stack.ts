import { apiPart } from '#infra/local/parts/api.part';
import type { Part } from '#infra/local/parts/part';
import { productEnvironment } from '#infra/local/parts/product-environment';
import { runStep } from '#infra/local/parts/run-step';
import type { StackContext } from '#infra/local/parts/stack-context';
import { type SupervisedPart, supervisePart } from '#infra/local/parts/supervise-part';
import { workerPart } from '#infra/local/parts/worker.part';
import { freePort } from '#infra/local/process/free-port';
import { provideDatabase } from '#infra/local/provide-database';
import { provideTemporal } from '#infra/local/provide-temporal';
import type { PartName, StackInfo } from '#infra/local/stack-info';
import { createStackRecord, type StackRecord } from '#infra/local/stack-record';

export interface StackOptions extends StackContext {
  /** Only these parts; tests of the stack itself need no product. */
  readonly only: readonly PartName[];
  readonly onGivenUp: (reason: string) => void;
}

export interface RunningStack {
  readonly info: () => StackInfo;
  /** Ends everything in order: worker, API, Temporal, database. */
  stop(): Promise<void>;
}

/** Starts a part under watch and remembers it, so that a stop reaches it whatever happens meanwhile. */
export type StartPart = (part: Part) => Promise<void>;

const stopOrder: readonly PartName[] = ['worker', 'api', 'temporal', 'postgres'];

/** Starts every part, or none: what started before a failure is ended. Errors: `stack.*`, `temporal.*`, `storage.*`. */
export async function startStack(options: StackOptions): Promise<RunningStack> {
  const record = createStackRecord(options.folder);
  const parts = new Map<PartName, SupervisedPart>();
  const stop = async () => {
    record.setState('stopping');
    for (const name of stopOrder) await parts.get(name)?.stop();
    record.remove();
  };
  try {
    await startParts(options, { record, startPart: watched({ options, record, parts }) });
    record.setState('ready');
    return { info: record.info, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function watched({
  options,
  record,
  parts,
}: {
  options: StackOptions;
  record: StackRecord;
  parts: Map<PartName, SupervisedPart>;
}): StartPart {
  return async part => {
    const { note, onGivenUp } = options;
    const onChange = record.partChanged(part.name);
    const supervised = supervisePart(part, { note, onGivenUp, onChange });
    parts.set(part.name, supervised);
    const started = Date.now();
    await supervised.start();
    note(`${part.name} is ready (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  };
}

async function startParts(options: StackOptions, tools: { record: StackRecord; startPart: StartPart }): Promise<void> {
  const { startPart, record } = tools;
  const [temporal, databaseUrl] = await bothOrNeither(
    provideTemporal(options, startPart),
    provideDatabase(options, startPart),
  );
  const apiPort = await freePort(options.config.api.port, options.config.api.host);
  const apiAddress = `http://${reachable(options.config.api.host)}:${apiPort}`;
  record.setAddresses({
    temporal: temporal?.address ?? null,
    temporalUi: temporal?.ui ?? null,
    database: databaseUrl && withoutPassword(databaseUrl),
    api: options.only.includes('api') ? apiAddress : null,
  });
  if (!temporal || !databaseUrl) return;
  const env = productEnvironment(options, {
    databaseUrl,
    temporal: temporal.address,
    temporalUi: temporal.ui,
    apiPort,
  });
  if (options.only.includes('api'))
    await runStep(options, { name: 'local key', entry: 'infra/storage/create-local-key.js', env });
  const product = [apiPart(options, { address: apiAddress, env }), workerPart(options, env)];
  const wanted = product.filter(part => options.only.includes(part.name));
  await bothOrNeither(...wanted.map(startPart));
}

/** Waits for all, so that nothing is still starting when the stop begins; then fails with the first fault. */
async function bothOrNeither<Results extends unknown[]>(
  ...started: { [Index in keyof Results]: Promise<Results[Index]> }
): Promise<Results> {
  await Promise.allSettled(started);
  return (await Promise.all(started)) as Results;
}

function reachable(host: string): string {
  return ['0.0.0.0', '::', ''].includes(host) ? '127.0.0.1' : host;
}

function withoutPassword(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.password = '';
  return url.href;
}
