import { type CommandContext, type CommandOutcome, defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { checkModels } from '#api/cli/stack/check-models';
import { checkTable, modelTable } from '#api/cli/terminal/model-tables';
import type { ModelDeployment } from '#shared/contracts/model-deployment';
import { AssayError } from '#shared/errors/assay-error';

const none = `No model is configured: the extractive engine writes. Name models in ASSAY_MODELS, first choice first,
and their providers' keys in the environment; .env.example describes both.
`;

export default defineCommand({
  name: 'models',
  order: 86,
  about: 'The language models that are configured, and how they do',
  arguments: [{ usage: '[check]', about: 'asks each one small question, which costs a little' }],
  options: [],
  async run(context, _, [action]) {
    if (action === 'check') return check(context);
    if (action !== undefined) throw new AssayError('request.invalid', `"${action}"; there is only "check"`);
    const { models } = await context.api.get<{ models: ModelDeployment[] }>('/v1/models');
    const text = models.length === 0 ? none : modelTable(models, context.terminal.width);
    return { code: exitCodes.done, json: { models }, text };
  },
});

async function check({ terminal }: CommandContext): Promise<CommandOutcome> {
  const checks = await checkModels();
  const text = checks.length === 0 ? none : checkTable(checks, terminal.width);
  const isWell = checks.every(({ fault }) => fault === null);
  return { code: isWell ? exitCodes.done : exitCodes.unexpected, json: { checks }, text };
}
