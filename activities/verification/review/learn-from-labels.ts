import type { ClaimLabels } from '#infra/storage/claim-labels';
import { draftedModel } from '#shared/policies/drafted-confidence-model';
import { isRefitDue, refitConfidence } from '#shared/policies/refit-confidence';

/**
 * Fits a tenant's scale anew when enough has been decided since the last time. It counts for runs that begin afterwards.
 * Decisions about confidences of another model say nothing of this one's.
 */
export async function learnFromLabels(labels: ClaimLabels, tenant: string): Promise<void> {
  const [all, newest] = await Promise.all([labels.labelsOf(tenant), labels.newestScale(tenant)]);
  const decided = all.filter(({ features }) => features.model === draftedModel.version);
  if (!isRefitDue(decided.length, newest?.labels ?? 0)) return;
  const refit = refitConfidence(decided);
  if (refit) await labels.keepScale(tenant, refit);
}
