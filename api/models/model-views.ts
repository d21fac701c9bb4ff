import { z } from 'zod';
import { KnownPrompt } from '#shared/contracts/known-prompt';
import { CostLine, costGroups, ModelCall } from '#shared/contracts/model-call';
import { ModelDeployment } from '#shared/contracts/model-deployment';
import { MicroUsd } from '#shared/contracts/money';

export const ModelsView = z.strictObject({ models: z.array(ModelDeployment) });

/** Prompts whose words a fork may replace, in the order in which a run asks them. */
export const PromptsView = z.strictObject({ prompts: z.array(KnownPrompt) });

export const CallsView = z.strictObject({ runId: z.string(), calls: z.array(ModelCall) });

export const CostsView = z.strictObject({
  by: z.enum(costGroups),
  lines: z.array(CostLine),
  costMicroUsd: MicroUsd,
});
