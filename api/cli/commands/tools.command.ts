import { type CommandContext, type CommandOutcome, defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { checkTools } from '#api/cli/stack/check-tools';
import { toolCheckTable, toolTable } from '#api/cli/terminal/tool-table';
import type { ToolStatus } from '#shared/contracts/tool-catalogue';
import { AssayError } from '#shared/errors/assay-error';

const none = 'No worker has started yet: the workers say which research tools they have.\n';
const nothingAsked = 'No research tool beyond the corpus is enabled: name those you want in ASSAY_TOOLS.\n';

export default defineCommand({
  name: 'tools',
  order: 89,
  about: 'The research tools that may be asked, what each lacks, and how they do',
  arguments: [{ usage: '[check]', about: 'asks each enabled one a small question, which may cost a little' }],
  options: [],
  async run(context, _, [action]) {
    if (action === 'check') return check(context);
    if (action !== undefined) throw new AssayError('request.invalid', `"${action}"; there is only "check"`);
    const { tools } = await context.api.get<{ tools: ToolStatus[] }>('/v1/tools');
    const text = tools.length === 0 ? none : toolTable(tools, context.terminal.width);
    return { code: exitCodes.done, json: { tools }, text };
  },
});

async function check({ terminal }: CommandContext): Promise<CommandOutcome> {
  const checks = await checkTools();
  const text = checks.length === 0 ? nothingAsked : toolCheckTable(checks, terminal.width);
  const isWell = checks.every(({ fault }) => fault === null);
  return { code: isWell ? exitCodes.done : exitCodes.unexpected, json: { checks }, text };
}
