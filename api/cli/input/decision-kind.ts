import type { CommandOption, OptionValues } from '#api/cli/define-command';
import { DecisionKind } from '#shared/contracts/decision';

export const kindOption: CommandOption = {
  flags: '--kind <kind>',
  about: 'only if it waits for this decision',
  choices: DecisionKind.options,
};

export function decisionKindOf(options: OptionValues): DecisionKind | undefined {
  return DecisionKind.safeParse(options['kind']).data;
}
