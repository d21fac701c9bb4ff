import { z } from 'zod';
import { AccountBalance } from '#shared/contracts/money';

/** GET /v1/runs/:id/budget */
export const BudgetView = z.strictObject({
  runId: z.string(),
  run: AccountBalance,
  /** Of the tenant in this month, from which every run is paid as well. */
  tenant: AccountBalance,
});
