import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { resolveRunId } from '#api/cli/input/resolve-run-id';
import { textOption } from '#api/cli/input/text-option';
import { exportHistory } from '#api/cli/replay/export-history';

const formats = ['md', 'html', 'json', 'pdf', 'docx'];

export default defineCommand({
  name: 'export',
  order: 80,
  about: 'The document or the history of a run, to standard output or a file',
  arguments: [
    { usage: '<what>', about: 'id of the run, or "latest"; or "history" and then the run' },
    { usage: '[run]', about: 'after "history": id of the run, or "latest"' },
  ],
  options: [
    { flags: '--format <format>', about: `${formats.join(', ')} (default md)`, choices: formats },
    { flags: '-o, --output <file>', about: 'file to write; pdf and docx go to <run>.<format> without it' },
    { flags: '--sealed', about: 'history: hash and size instead of payloads, to give away' },
  ],
  async run(context, options, args) {
    if (args[0] === 'history') return exportHistory(context, options, args.slice(1));
    const { api, isJson } = context;
    const runId = await resolveRunId(api, args);
    const format = textOption(options, 'format') ?? 'md';
    const content = await api.bytes(`/v1/runs/${runId}/mrd.${format}`);
    // No terminal can show a PDF, and it would take what is shown of it for commands.
    const isFile = isJson || format === 'pdf' || format === 'docx';
    const output = textOption(options, 'output') ?? (isFile ? `${runId}.${format}` : undefined);
    if (!output) return { code: exitCodes.done, json: null, text: new TextDecoder().decode(content) };
    const file = resolve(output);
    await writeFile(file, content);
    return { code: exitCodes.done, json: { runId, format, file }, text: `${file}\n` };
  },
});
