import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { modelTable } from '#api/cli/terminal/model-tables';
import type { ModelDeployment } from '#shared/contracts/model-deployment';

const none = `No model is configured: the extractive engine writes. Name models in ASSAY_MODELS, first choice first,
and their providers' keys in the environment; .env.example describes both.
`;

export default defineCommand({
  name: 'models',
  about: 'The language models that are configured, and how they do',
  options: [],
  async run({ api, terminal }) {
    const { models } = await api.get<{ models: ModelDeployment[] }>('/v1/models');
    const text = models.length === 0 ? none : modelTable(models, terminal.width);
    return { code: exitCodes.done, json: { models }, text };
  },
});
