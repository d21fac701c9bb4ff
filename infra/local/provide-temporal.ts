import { searchAttributes } from '#config';
import type { StackContext } from '#infra/local/parts/stack-context';
import { type TemporalPart, temporalPart } from '#infra/local/parts/temporal.part';
import type { StackOptions, StartPart } from '#infra/local/start-stack';
import { temporalConnectionOptions } from '#infra/temporal/connection-options';
import { findProgram } from '#infra/temporal/server/find-program';
import { prepareNamespace } from '#infra/temporal/server/prepare-namespace';
import { waitUntilServing } from '#infra/temporal/server/wait-until-serving';

const mostTries = 3;

export interface ProvidedTemporal {
  readonly address: string;
  readonly ui: string | null;
}

/** The server that TEMPORAL_ADDRESS names, or one of our own; `null` when none was wanted. */
export async function provideTemporal(options: StackOptions, startPart: StartPart): Promise<ProvidedTemporal | null> {
  const { address, uiAddress } = options.config.temporal;
  if (address) {
    await useForeign(options);
    return { address, ui: uiAddress ?? null };
  }
  if (!options.only.includes('temporal')) return null;
  const addresses = await startOwn(options, startPart);
  return { address: addresses.temporal, ui: uiAddress ?? addresses.ui };
}

/** A free port may be taken by somebody else before the server binds it: then others are picked. */
async function startOwn(options: StackOptions, startPart: StartPart): Promise<TemporalPart['addresses']> {
  const path = await program(options);
  for (let tries = 1; ; tries += 1) {
    const part = await temporalPart(options, path);
    try {
      await startPart(part);
      return part.addresses;
    } catch (error) {
      if (tries >= mostTries || !/address already in use/.test(String(error))) throw error;
      options.note('a port of the Temporal server was taken in the meantime; trying others');
    }
  }
}

async function program({ config, env, note }: StackContext): Promise<string> {
  const found = await findProgram({
    cliPath: config.temporal.cliPath,
    searchPath: env.PATH ?? env.Path ?? '',
    cacheDir: config.cacheDir,
    isOffline: config.isOffline,
    platform: `${process.platform}-${process.arch}`,
    env,
    note,
  });
  note(`Temporal server from ${found.source}`);
  return found.path;
}

/** Retention is its owner's affair; search attributes must be there, and Temporal Cloud lets only its own tools add them. */
async function useForeign({ config, note }: StackContext): Promise<void> {
  const connection = temporalConnectionOptions(config.temporal);
  await waitUntilServing(connection, 20_000);
  const { namespace } = config.temporal;
  await prepareNamespace(connection, { namespace, searchAttributes, retentionDays: 0 }).catch(error => {
    const names = Object.entries(searchAttributes).map(([name, type]) => `${name}=${type}`);
    note(`search attributes could not be checked (${error.message}); they must exist: ${names.join(', ')}`);
  });
}
