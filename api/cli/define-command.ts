import type { ApiClient } from '#api/cli/client/api-client';
import type { Patience } from '#api/cli/client/patience';
import type { ExitCode } from '#api/cli/exit-codes';
import type { LocalStack } from '#api/cli/stack/local-stack';
import type { Terminal } from '#api/cli/terminal/terminal';
import type { Config } from '#infra/config/config';

export interface CommandContext {
  readonly terminal: Terminal;
  /** Errors: `config.invalid`. */
  readonly config: () => Config;
  readonly stack: LocalStack;
  readonly api: ApiClient;
  /** For following a run: minutes, so that a restart of the API goes by. */
  readonly patience: Patience;
  readonly isJson: boolean;
  /** The API is elsewhere: no stack is started here. */
  readonly isRemote: boolean;
}

export interface CommandOutcome {
  readonly code: ExitCode;
  /** With --json: printed last on standard output; undefined: all has been printed. */
  readonly json: unknown;
  /** Without --json: printed instead. */
  readonly text: string;
}

export interface CommandOption {
  /** As commander reads them: "-o, --out <dir>". */
  readonly flags: string;
  readonly about: string;
  readonly choices?: readonly string[];
  readonly isRequired?: boolean;
}

export type OptionValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** One command is one file that default-exports this. */
export interface Command {
  readonly name: string;
  /** Place in the help. */
  readonly order: number;
  readonly about: string;
  /** "<run>" is required, "[run]" may be left out. */
  readonly arguments?: readonly { readonly usage: string; readonly about: string }[];
  readonly options: readonly CommandOption[];
  run(context: CommandContext, options: OptionValues, args: readonly string[]): Promise<CommandOutcome>;
}

export function defineCommand(command: Command): Command {
  return command;
}
