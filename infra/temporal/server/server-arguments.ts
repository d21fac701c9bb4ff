export interface ServerSettings {
  readonly port: number;
  readonly uiPort: number;
  /** The SQLite file that holds everything. */
  readonly file: string;
  readonly namespace: string;
  readonly durability: 'full' | 'fast';
  readonly searchAttributes: Readonly<Record<string, string>>;
  /** Lets a client move the clock of a single run ahead. For tests alone: nobody shall skip a deadline. */
  readonly canSkipTime?: boolean | undefined;
}

/**
 * The single shard's queues are polled at most 20 times a second by default, so that every activity waits 50 ms:
 * lifted, a hop falls to about 14 ms. WAL with full synchronisation survives power loss at a third of the usual price.
 */
const liftedRates = [
  'history.transferProcessorMaxPollRPS',
  'history.timerProcessorMaxPollRPS',
  'history.visibilityProcessorMaxPollRPS',
];

/** The command line of the local Temporal server. */
export function serverArguments(settings: ServerSettings): string[] {
  const synchronous = settings.durability === 'full' ? 'full' : 'normal';
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--log-level', 'warn', '--log-format', 'json'],
    ...['--port', String(settings.port), '--ui-port', String(settings.uiPort), '--ui-disable-news-fetch'],
    ...['--db-filename', settings.file, '--namespace', settings.namespace],
    ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', `synchronous=${synchronous}`],
    ...liftedRates.flatMap(name => ['--dynamic-config-value', `${name}=1000`]),
    ...(settings.canSkipTime ? ['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true'] : []),
    ...Object.entries(settings.searchAttributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
  ];
}

/** Settings of the user's own Temporal work (another address, profile or key) are none of this server's business. */
export function serverEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('TEMPORAL_')));
}
