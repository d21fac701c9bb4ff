import { planInvalid } from '#activities/planning/check-edited-plan';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import { AssayError } from '#shared/errors/assay-error';

export type EditedPlan = { readonly planHash: string } | { readonly plan: unknown };

/** What a person sent: the value itself, or the stored JSON it points to. Errors: `plan.invalid`, `storage.unavailable`. */
export async function readEditedPlan(artifacts: ArtifactStore, edited: EditedPlan): Promise<unknown> {
  if ('plan' in edited) return edited.plan;
  const text = await storedText(artifacts, edited.planHash);
  try {
    return JSON.parse(text);
  } catch {
    throw planInvalid([{ path: 'planHash', message: 'points to something that is not JSON' }]);
  }
}

async function storedText(artifacts: ArtifactStore, planHash: string): Promise<string> {
  try {
    return (await artifacts.get(planHash)).toString('utf8');
  } catch (cause) {
    const isAbsent = cause instanceof AssayError && cause.code === 'artifact.missing';
    throw isAbsent ? planInvalid([{ path: 'planHash', message: 'points to no stored plan' }]) : cause;
  }
}
