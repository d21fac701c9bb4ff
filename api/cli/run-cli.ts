import { CommanderError } from 'commander';
import { buildProgram } from '#api/cli/build-program';
import { commands } from '#api/cli/commands/registry';
import { createCommandContext } from '#api/cli/create-command-context';
import { type ExitCode, exitCodeOfError, exitCodes } from '#api/cli/exit-codes';
import type { Terminal } from '#api/cli/terminal/terminal';
import { settingFaults } from '#infra/local/setting-faults';
import { AssayError } from '#shared/errors/assay-error';
import { configInvalid } from '#shared/errors/config-invalid';
import { problemJson, problemText } from '#shared/errors/problem-text';

export interface CliInput {
  readonly argv: readonly string[];
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

/** Runs one command line and returns its exit code; nothing is thrown. */
export async function runCli({ argv, terminal, signal }: CliInput): Promise<ExitCode> {
  const isJson = argv.includes('--json');
  let code: ExitCode = exitCodes.done;
  const program = buildProgram(
    commands,
    async (command, options, args) => {
      const outcome = await command.run(createCommandContext({ terminal, signal, isJson }), options, args);
      terminal.out(isJson ? (outcome.json === undefined ? '' : jsonLine(outcome.json)) : outcome.text);
      code = outcome.code;
    },
    terminal,
  );
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (thrown) {
    code = report(await withAllFaults(thrown), { terminal, isJson, isInterrupted: signal.aborted });
  }
  return signal.aborted ? exitCodes.interrupted : code;
}

/** A setting that is wrong hides what is wrong with models, which only workers can judge. */
async function withAllFaults(thrown: unknown): Promise<unknown> {
  if (!(thrown instanceof AssayError) || thrown.code !== 'config.invalid') return thrown;
  const faults = await settingFaults();
  return faults.length > thrown.faults.length ? configInvalid(faults) : thrown;
}

interface ReportTo {
  readonly terminal: Terminal;
  readonly isJson: boolean;
  readonly isInterrupted: boolean;
}

function report(thrown: unknown, { terminal, isJson, isInterrupted }: ReportTo): ExitCode {
  if (isInterrupted) {
    terminal.note('\nInterrupted; the run goes on where the stack does.\n');
    return exitCodes.interrupted;
  }
  // Commander has already said what is wrong with the usage, or shown the help that was asked for.
  const isUsage = thrown instanceof CommanderError;
  if (isUsage && thrown.exitCode === 0) return exitCodes.done;
  const error = isUsage ? new AssayError('request.invalid', thrown.message) : thrown;
  if (!isUsage) terminal.note(terminal.style('red', problemText(error)));
  if (isJson) terminal.out(jsonLine({ error: problemJson(error) }));
  return exitCodeOfError(error);
}

/** The last line that is printed, so that a script may read it alone. */
function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
