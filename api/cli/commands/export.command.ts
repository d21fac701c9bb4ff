import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { resolveRunId, runArgument } from '#api/cli/input/resolve-run-id';
import { textOption } from '#api/cli/input/text-option';

export default defineCommand({
  name: 'export',
  order: 80,
  about: 'The document of a run, to standard output or a file',
  arguments: [runArgument],
  options: [
    { flags: '--format <format>', about: 'md, html or json (default md)', choices: ['md', 'html', 'json'] },
    { flags: '-o, --output <file>', about: 'file to write' },
  ],
  async run({ api, isJson }, options, args) {
    const runId = await resolveRunId(api, args);
    const format = textOption(options, 'format') ?? 'md';
    const content = await api.text(`/v1/runs/${runId}/mrd.${format}`);
    const output = textOption(options, 'output') ?? (isJson ? `${runId}.${format}` : undefined);
    if (!output) return { code: exitCodes.done, json: null, text: content };
    const file = resolve(output);
    await writeFile(file, content);
    return { code: exitCodes.done, json: { runId, format, file }, text: `${file}\n` };
  },
});
