import { type ArtifactStore, getJson, putJson } from '#infra/storage/artifact-store';
import { newRunId } from '#infra/storage/new-run-id';
import type { RefreshStore } from '#infra/storage/refresh-store';
import type { RunRecorder } from '#infra/storage/run-recorder';
import type { StoredRun } from '#infra/storage/run-store';
import type { ApprovalKey } from '#shared/contracts/approval-key';
import { Mrd } from '#shared/contracts/mrd';
import type { RefreshReport } from '#shared/contracts/refresh';
import type { BegunRefresh, RefreshStageActivities, RunRef } from '#shared/contracts/stages';
import { AssayError } from '#shared/errors/assay-error';
import { countChanges } from '#shared/policies/count-changes';
import { type ComparedRun, diffDocuments } from '#shared/policies/diff-documents';

export interface RefreshDependencies {
  readonly refreshes: RefreshStore;
  readonly artifacts: ArtifactStore;
  readonly recorder: Pick<RunRecorder, 'tell'>;
  /** Whose signatures under decisions a new run trusts. */
  readonly approvalKeys?: readonly ApprovalKey[] | undefined;
}

/** Taking a run again, and telling afterwards what that has changed. */
export function createRefreshActivities({
  refreshes,
  artifacts,
  recorder,
  approvalKeys,
}: RefreshDependencies): RefreshStageActivities {
  const tell = (run: RunRef, key: string, data: Readonly<Record<string, unknown>>) =>
    recorder.tell({ run, line: { key, type: key.split(':')[0] ?? key, data } });

  async function begin(of: StoredRun, key: string): Promise<BegunRefresh> {
    const { tenant, title, vertical, briefHash, corpus } = of;
    const runId = newRunId();
    const run = await refreshes.begin({
      ...{ runId, tenant, title, vertical, briefHash, corpus, refreshOf: of.runId },
      workflowId: `mrd/${tenant}/${runId}`,
      idempotencyKey: key,
      requestHash: '',
      createdAt: new Date(),
    });
    await tell(run, 'refresh-begun', { of: of.runId });
    await tell({ runId: of.runId, tenant }, `refresh-started:${run.runId}`, { by: run.runId });
    const begun = { runId: run.runId, workflowId: run.workflowId, title, vertical, briefHash, corpus };
    return { ...begun, ...(approvalKeys && { approvalKeys }) };
  }

  const published = async (run: StoredRun): Promise<ComparedRun> => {
    if (!run.mrdFiles) throw new AssayError('run.not-finished', run.runId);
    return { run, mrd: await getJson(artifacts, Mrd, run.mrdFiles.json) };
  };

  return {
    async beginRefresh({ tenant, of, key }) {
      const run = await refreshes.find(tenant, of);
      if (!run) throw new AssayError('run.not-found', of);
      const waiting = await refreshes.openRefresh(tenant, of, key);
      if (waiting === null) return { run: await begin(run, key), waiting };
      await tell({ runId: of, tenant }, `refresh-skipped:${key}`, { waiting });
      return { run: null, waiting };
    },

    async compareRefresh({ run: { tenant, runId } }) {
      const after = await refreshes.find(tenant, runId);
      const before = after?.refreshOf ? await refreshes.runBefore(after) : null;
      if (!after?.refreshOf || !before) return null;
      const diff = diffDocuments(await published(before), await published(after));
      const isSame = diff.before.contentHash === diff.after.contentHash;
      const report: RefreshReport = {
        ...{ runId, refreshOf: after.refreshOf, diff },
        decisions: [
          { kind: 'plan', isGroundSame: before.planHash === after.planHash },
          { kind: 'final', isGroundSame: isSame },
        ],
      };
      const changes = countChanges(diff);
      const reportHash = await putJson(artifacts, report);
      await refreshes.keepReport({ runId, before: before.runId, reportHash, changes });
      // A run that went back and published anew has another report, and tells it again.
      await tell({ tenant, runId }, `refresh-compared:${reportHash}`, { before: before.runId, ...changes });
      await tell({ tenant, runId: after.refreshOf }, `refresh-compared:${runId}:${reportHash}`, {
        by: runId,
        ...changes,
      });
      return changes;
    },
  };
}
