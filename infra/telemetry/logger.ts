import { type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** JSON lines on standard output. Members that could carry secrets are blacked out; bodies and prompts are never given to it. */
export function createLogger(name: string, level = 'info'): Logger {
  return pino({
    name,
    level,
    redact: {
      paths: ['*.authorization', '*.apiKey', '*.password', '*.databaseUrl', 'headers.authorization'],
      censor: '«hidden»',
    },
  });
}
