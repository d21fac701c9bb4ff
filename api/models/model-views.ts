import { z } from 'zod';
import { CostLine, costGroups, ModelCall } from '#shared/contracts/model-call';
import { ModelDeployment } from '#shared/contracts/model-deployment';
import { MicroUsd } from '#shared/contracts/money';

export const ModelsView = z.strictObject({ models: z.array(ModelDeployment) });

export const CallsView = z.strictObject({ runId: z.string(), calls: z.array(ModelCall) });

export const CostsView = z.strictObject({
  by: z.enum(costGroups),
  lines: z.array(CostLine),
  costMicroUsd: MicroUsd,
});
