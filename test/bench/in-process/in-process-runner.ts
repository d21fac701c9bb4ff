import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { samplePath } from '#infra/samples/sample-catalogue';
import { putJson } from '#infra/storage/artifact-store';
import { createCallJournal } from '#infra/storage/call-journal';
import { createFileArtifactStore } from '#infra/storage/file-artifact-store';
import { createRunRecorder } from '#infra/storage/run-recorder';
import { createRunStore } from '#infra/storage/run-store';
import { Brief } from '#shared/contracts/brief';
import { runInProcess } from '#test/bench/in-process/run-in-process';
import type { ScratchStack } from '#test/bench/stack/scratch-stack';
import { composeActivities } from '#workers/compose';

/**
 * The same activities on the same database, in this process, without Temporal and without the journal of activities.
 * Each call is one run, by a tenant of its own, so that it thinks for itself; it gives the content hash.
 */
export async function openInProcessRunner(
  stack: ScratchStack,
  request: { brief: unknown; corpus: string },
): Promise<() => Promise<string>> {
  const { db, pool } = stack.database();
  const artifacts = createFileArtifactStore(join(stack.dataDir, 'in-process-artifacts'));
  const runs = createRunStore(db, pool);
  const activities = composeActivities({
    artifacts,
    calls: createCallJournal(db),
    recorder: createRunRecorder(db),
    resolveCorpus: async () => samplePath('durable-workflows').corpus,
  });
  const brief = Brief.parse(request.brief);
  return async () => {
    const runId = `run-${randomUUID()}`;
    const run = { runId, tenant: runId };
    const briefHash = await putJson(artifacts, brief);
    await runs.insertRun({
      ...run,
      workflowId: runId,
      idempotencyKey: runId,
      requestHash: '',
      title: brief.title,
      vertical: brief.vertical,
      briefHash,
      corpus: request.corpus,
      createdAt: new Date(),
    });
    return (await runInProcess(activities, { run, briefHash, corpus: request.corpus })).contentHash;
  };
}
