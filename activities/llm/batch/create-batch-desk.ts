import type { BatchRuns } from '#activities/llm/batch/batch-runs';
import type { BatchDesk } from '#activities/llm/gateway/batch-desk';
import { modelRequest } from '#activities/llm/gateway/model-request';
import type { Question } from '#activities/llm/gateway/question';
import type { GivenAnswer, Walk } from '#activities/llm/gateway/walk-candidates';
import { type ArtifactStore, putJson } from '#infra/storage/artifact-store';
import type { BatchStore } from '#infra/storage/batch-store';
import { AssayError } from '#shared/errors/assay-error';
import { batchItemPath } from '#shared/policies/queued-item';

export interface BatchDeskDependencies {
  readonly store: BatchStore;
  readonly artifacts: ArtifactStore;
  readonly runs: Pick<BatchRuns, 'nudge'>;
}

/** Puts questions of runs that have time into the queue of the first candidate that takes batches. */
export function createBatchDesk({
  store,
  artifacts,
  runs,
}: BatchDeskDependencies): BatchDesk & { holds(question: Question): Promise<boolean> } {
  /** The answer of an ended row: it was tried before, so it does not fit or does not pass its gate. */
  async function broughtBy(itemId: string): Promise<GivenAnswer | null> {
    const paid = await store.paidText(itemId);
    return paid && { deployment: paid.deployment, text: (await artifacts.get(paid.outputHash)).toString('utf8') };
  }

  return {
    holds: async ({ key, run }) => run.pace === 'batch' && store.holds({ questionKey: key, runId: run.runId }),
    async defer({ callKey, question, candidates }: Walk): Promise<GivenAnswer | null> {
      const { run } = question;
      const eligible = run.firstModel === undefined ? candidates : candidates.slice(0, 1);
      const deployment = eligible.find(({ batch }) => batch !== undefined);
      if (run.pace !== 'batch' || !deployment) return null;
      const { provider, model } = deployment;
      const queue = { tenant: run.tenant, provider, model };
      const requestHash = await putJson(artifacts, modelRequest(question, deployment, question.messages));
      const item = { ...queue, questionKey: question.key, callKey, prompt: question.prompt, requestHash };
      const { id, isOpen } = await store.join(item, run.runId);
      if (!isOpen) return broughtBy(id);
      await runs.nudge(queue);
      throw new AssayError('model.queued', `${question.prompt}, for ${deployment.id}`, {
        faults: [{ path: batchItemPath, message: id }],
      });
    },
  };
}
