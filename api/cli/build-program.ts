import { Command as CommanderCommand, Option } from 'commander';
import type { Command, CommandOption, OptionValues } from '#api/cli/define-command';
import { exitCodesHelp } from '#api/cli/exit-codes';
import type { Terminal } from '#api/cli/terminal/terminal';
import { productVersion } from '#infra/config/product-version';

export type Execute = (command: Command, options: OptionValues, args: readonly string[]) => Promise<void>;

/** The commands as commander wants them. Throws a CommanderError where it would end the process. */
export function buildProgram(commands: readonly Command[], execute: Execute, terminal: Terminal): CommanderCommand {
  const program = new CommanderCommand('assay')
    .description('Turns a product idea into a market requirements document in which every claim has a source.')
    .version(productVersion(), '-V, --version', 'the version of this program')
    .addHelpText('after', `\n${exitCodesHelp}`)
    .showHelpAfterError('(--help lists what there is)')
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.note })
    .exitOverride();
  for (const command of commands.toSorted((one, other) => one.order - other.order)) {
    program.addCommand(buildCommand(command, execute).copyInheritedSettings(program));
  }
  return program;
}

function buildCommand(command: Command, execute: Execute): CommanderCommand {
  const built = new CommanderCommand(command.name)
    .description(command.about)
    .addHelpText('after', `\n${exitCodesHelp}`);
  for (const { usage, about } of command.arguments ?? []) built.argument(usage, about);
  for (const option of command.options) built.addOption(buildOption(option));
  built.addOption(new Option('--json', 'one JSON object, last on standard output'));
  return built.action(() => execute(command, built.opts(), built.args));
}

function buildOption({ flags, about, choices, isRequired }: CommandOption): Option {
  const option = new Option(flags, about).makeOptionMandatory(isRequired === true);
  return choices ? option.choices(choices) : option;
}
