import { setTimeout as sleep } from 'node:timers/promises';
import type { Part } from '#infra/local/parts/part';
import { endProcess } from '#infra/local/process/end-process';
import type { LaunchedProcess } from '#infra/local/process/launch';
import type { ProcessMark } from '#infra/local/process/process-mark';
import { tailOf } from '#infra/local/process/rotating-log';
import { AssayError } from '#shared/errors/assay-error';
import { errorCatalogue } from '#shared/errors/catalogue';

export interface SupervisionHooks {
  readonly note: (line: string) => void;
  /** The part runs as this process now; `null` when it does not run. */
  readonly onChange: (mark: ProcessMark | null) => void;
  /** It ended too often to be started again. */
  readonly onGivenUp: (reason: string) => void;
  /** Waited before the first restart, and doubled before each next one. */
  readonly firstDelayMs?: number;
}

export interface SupervisedPart {
  /** Errors: `stack.start-failed` when it does not become ready. */
  start(): Promise<void>;
  /** Ends it in good order, and by force when it takes too long. */
  stop(): Promise<void>;
}

const windowMs = 60_000;
const restartsPerWindow = 5;
const firstTries = 2;

/** Starts a part, and starts it again whenever it ends unasked: at most five times a minute, each time waiting longer. */
export function supervisePart(part: Part, hooks: SupervisionHooks): SupervisedPart {
  let current: LaunchedProcess | null = null;
  let isStopping = false;
  let restarts: number[] = [];

  async function startOnce(): Promise<void> {
    const launched = await part.launch();
    current = launched;
    hooks.onChange(launched.mark);
    const endedEarly = launched.ended.then(how => {
      throw new AssayError('stack.start-failed', `${part.name} ${how} before it was ready`);
    });
    try {
      await Promise.race([part.ready(launched), endedEarly]);
    } catch (error) {
      await end(launched);
      throw error;
    }
    void launched.ended.then(how => restart(how));
  }

  async function end(launched: LaunchedProcess): Promise<void> {
    await endProcess(launched.mark, { signal: part.stopSignal, graceMs: part.graceMs });
    if (current === launched) current = null;
    hooks.onChange(null);
  }

  async function restart(how: string): Promise<void> {
    current = null;
    hooks.onChange(null);
    if (isStopping) return;
    const now = Date.now();
    restarts = [...restarts.filter(time => now - time < windowMs), now];
    if (restarts.length > restartsPerWindow) {
      hooks.onGivenUp(`${part.name} ${how} ${restarts.length} times within a minute; see ${part.logPath}`);
      return;
    }
    hooks.note(`${part.name} ${how}; starting it again (${restarts.length} of ${restartsPerWindow} within a minute)`);
    await sleep((hooks.firstDelayMs ?? 200) * 2 ** (restarts.length - 1));
    if (isStopping) return;
    await startOnce().then(
      () => hooks.note(`${part.name} is back`),
      error => restart(error instanceof AssayError ? `could not be started (${reasonOf(error)})` : String(error)),
    );
  }

  return {
    async start() {
      for (let tries = 1; ; tries += 1) {
        try {
          return await startOnce();
        } catch (error) {
          if (tries >= firstTries || isStopping) throw withLog(part, error);
        }
      }
    },
    async stop() {
      isStopping = true;
      if (current) await end(current);
    },
  };
}

function withLog(part: Part, cause: unknown): AssayError {
  const tail = tailOf(part.logPath, 15);
  const lines = tail ? `; the last lines of ${part.logPath}:\n${tail}` : '';
  return new AssayError('stack.start-failed', `${reasonOf(cause)}${lines}`, { cause });
}

/** The title of the error that goes around this one says the same already. */
function reasonOf(cause: unknown): string {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return reason.replace(`${errorCatalogue['stack.start-failed'].title}: `, '');
}
