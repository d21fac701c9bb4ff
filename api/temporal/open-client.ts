import { Client, Connection } from '@temporalio/client';
import type { TemporalConfig } from '#infra/config/config';
import { temporalConnectionOptions } from '#infra/temporal/connection-options';

/** Connects at the first call, not before, so that the API starts while Temporal is down. */
export function openTemporalClient(config: TemporalConfig): Client {
  const connection = Connection.lazy(temporalConnectionOptions(config));
  return new Client({ connection, namespace: config.namespace });
}
