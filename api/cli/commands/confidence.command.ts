import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { confidenceText } from '#api/cli/terminal/confidence-text';
import type { ConfidenceView } from '#api/confidence/confidence-view';

export default defineCommand({
  name: 'confidence',
  order: 87,
  about: 'How far the confidence of claims agrees with what people decided about them',
  options: [],
  async run({ api, terminal }) {
    const view = await api.get<ConfidenceView>('/v1/confidence');
    return { code: exitCodes.done, json: view, text: confidenceText(view, terminal.width) };
  },
});
