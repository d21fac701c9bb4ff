import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { resolveRunId } from '#api/cli/input/resolve-run-id';
import { diffText } from '#api/cli/replay/diff-text';
import type { RunDiff } from '#shared/contracts/run-diff';

export default defineCommand({
  name: 'diff',
  order: 76,
  about: 'What the document of another run says otherwise; exit code 1 when it does',
  arguments: [
    { usage: '<run>', about: 'id of the first run' },
    { usage: '<other>', about: 'id of the second run, or "latest"' },
  ],
  options: [],
  async run({ api, terminal }, _, [first, second]) {
    const [id, other] = [await resolveRunId(api, [first ?? '']), await resolveRunId(api, [second ?? ''])];
    const diff = await api.get<RunDiff>(`/v1/runs/${id}/diff/${other}`);
    const code = diff.isEqual ? exitCodes.done : exitCodes.different;
    return { code, json: diff, text: diffText(diff, terminal.width) };
  },
});
