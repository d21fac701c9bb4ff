import { DefaultLogger, type Logger as TemporalLogger } from '@temporalio/worker';
import type { Logger } from '#infra/telemetry/logger';

/** What the SDK logs, in the form of our own log. Payloads are never among its fields. */
export function temporalLogger(logger: Logger): TemporalLogger {
  return new DefaultLogger('INFO', ({ level, message, meta }) => {
    const { error, ...fields } = (meta ?? {}) as Record<string, unknown>;
    const line = { ...fields, ...(error !== undefined && { err: error }) };
    if (level === 'ERROR') logger.error(line, message);
    else if (level === 'WARN') logger.warn(line, message);
    else logger.debug(line, message);
  });
}
