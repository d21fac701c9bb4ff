import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';

/** Failures are part of many tests; only what nobody expected is worth a line. */
Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
  shutdownSignals: [],
});
