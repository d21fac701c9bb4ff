import { sheetTemplate } from '#api/cli/decisions/sheet-template';
import { sheetText } from '#api/cli/decisions/sheet-text';
import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { resolveRunId, runArgument } from '#api/cli/input/resolve-run-id';
import type { ReviewView } from '#shared/contracts/review-view';

export default defineCommand({
  name: 'review',
  order: 37,
  about: 'The claims that a run waits for people to decide about',
  arguments: [runArgument],
  options: [{ flags: '--template', about: 'as a YAML file to fill in, for assay approve --claims' }],
  async run({ api }, options, args) {
    const view = await api.get<ReviewView>(`/v1/runs/${await resolveRunId(api, args)}/review`);
    const text = options['template'] === true ? sheetTemplate(view) : sheetText(view);
    return { code: exitCodes.done, json: view, text };
  },
});
