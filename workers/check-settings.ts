import { examineSettings, processEnvironment } from '#infra/config/env';
import { faultsOfModels } from '#workers/faults-of-models';

/** Entry point: looks at all settings, those of models included, and prints what is wrong as one line of JSON. */
const { faults, models } = examineSettings();
const told = [...faults, ...faultsOfModels(models, processEnvironment())];
process.stdout.write(`${JSON.stringify({ faults: told })}\n`);
