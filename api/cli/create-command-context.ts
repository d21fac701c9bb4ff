import { createApiClient } from '#api/cli/client/api-client';
import { createFindApi } from '#api/cli/client/find-api';
import type { Patience } from '#api/cli/client/patience';
import type { CommandContext } from '#api/cli/define-command';
import { createLocalStack } from '#api/cli/stack/create-local-stack';
import type { Terminal } from '#api/cli/terminal/terminal';
import type { Config } from '#infra/config/config';
import { loadConfig } from '#infra/config/env';

/** A restart of the API, and then some, goes by; only after this long is the API given up. */
const patienceMs = 180_000;

export interface ContextInput {
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  readonly isJson: boolean;
}

export function createCommandContext({ terminal, signal, isJson }: ContextInput): CommandContext {
  let loaded: Config | undefined;
  const config = () => {
    loaded ??= loadConfig();
    return loaded;
  };
  const stack = createLocalStack(config);
  const patience: Patience = {
    totalMs: patienceMs,
    signal,
    onWaiting: reason => terminal.note(`${reason}; trying again …\n`),
  };
  const findApi = createFindApi({ config, stack });
  const api = createApiClient(findApi, patience);
  return {
    terminal,
    config,
    stack,
    api,
    patience,
    isJson,
    /** Read when asked for, so that wrong settings are told by the command that needs them. */
    get isRemote() {
      return config().client.apiUrl !== undefined;
    },
  };
}
