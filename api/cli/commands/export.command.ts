import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { resolveRunId } from '#api/cli/input/resolve-run-id';
import { textOption } from '#api/cli/input/text-option';
import { exportHistory } from '#api/cli/replay/export-history';

export default defineCommand({
  name: 'export',
  order: 80,
  about: 'The document or the history of a run, to standard output or a file',
  arguments: [
    { usage: '<what>', about: 'id of the run, or "latest"; or "history" and then the run' },
    { usage: '[run]', about: 'after "history": id of the run, or "latest"' },
  ],
  options: [
    { flags: '--format <format>', about: 'md, html or json (default md)', choices: ['md', 'html', 'json'] },
    { flags: '-o, --output <file>', about: 'file to write' },
    { flags: '--sealed', about: 'history: hash and size instead of payloads, to give away' },
  ],
  async run(context, options, args) {
    if (args[0] === 'history') return exportHistory(context, options, args.slice(1));
    const { api, isJson } = context;
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
