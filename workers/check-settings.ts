import { examineSettings, processEnvironment } from '#infra/config/env';
import { faultsOfModels } from '#workers/faults-of-models';
import { faultsOfTools } from '#workers/faults-of-tools';

/** Entry point: looks at all settings, those of models and research tools included, and prints what is wrong as one line of JSON. */
const { faults, models, research } = examineSettings();
const told = [...faults, ...faultsOfModels(models, processEnvironment()), ...faultsOfTools(research)];
process.stdout.write(`${JSON.stringify({ faults: told })}\n`);
