import type { ClaimLabels } from '#infra/storage/claim-labels';
import { isRefitDue, refitConfidence } from '#shared/policies/refit-confidence';

/** Fits a tenant's scale anew when enough has been decided since the last time. It counts for runs that begin afterwards. */
export async function learnFromLabels(labels: ClaimLabels, tenant: string): Promise<void> {
  const [decided, newest] = await Promise.all([labels.labelsOf(tenant), labels.newestScale(tenant)]);
  if (!isRefitDue(decided.length, newest?.labels ?? 0)) return;
  const refit = refitConfidence(decided);
  if (refit) await labels.keepScale(tenant, refit);
}
