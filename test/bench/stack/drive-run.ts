import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type SampleName, samplePath } from '#infra/samples/sample-catalogue';
import type { RunView } from '#shared/contracts/run';
import { AssayError } from '#shared/errors/assay-error';
import { isTerminal, type RunState } from '#shared/policies/run-state';
import type { ScratchStack } from '#test/bench/stack/scratch-stack';
import { waitFor } from '#test/bench/stack/wait-for';

export interface RunRequest {
  readonly brief: unknown;
  /** Name of a sample or path of a folder. */
  readonly corpus: string;
}

export interface StartedRun {
  readonly runId: string;
  readonly workflowId: string;
}

export interface EndedRun extends StartedRun {
  readonly state: RunState;
  readonly contentHash: string | null;
}

/** Longer than any restart takes. */
const endsWithinMs = 240_000;

export async function sampleRequest(name: SampleName): Promise<RunRequest> {
  return { brief: JSON.parse(await readFile(samplePath(name).brief, 'utf8')), corpus: name };
}

/** Starts a run through the API, once, however often the request has to be repeated. */
export async function startRun(stack: ScratchStack, request: RunRequest): Promise<StartedRun> {
  const { runId, workflowId } = await stack.api.post<RunView>('/v1/runs', request, {
    'Idempotency-Key': randomUUID(),
  });
  return { runId, workflowId };
}

/** Approves through the API whatever the run asks for, until it has ended. */
export async function approveUntilEnd(
  stack: ScratchStack,
  run: StartedRun,
  withinMs = endsWithinMs,
): Promise<EndedRun> {
  return waitFor(
    async () => {
      const row = await stack
        .database()
        .db.selectFrom('runs')
        .select(['state', 'decision', 'content_hash'])
        .where('run_id', '=', run.runId)
        .executeTakeFirstOrThrow();
      if (isTerminal(row.state)) return { ...run, state: row.state, contentHash: row.content_hash };
      if (row.decision) await approve(stack, run, row.decision);
      return null;
    },
    { what: `${run.runId} ended`, withinMs },
  );
}

/** What was decided meanwhile, or is no longer asked for, needs no decision: the next look will show it. */
async function approve(
  { api }: ScratchStack,
  { runId }: StartedRun,
  { digest, approveWith }: { digest: string; approveWith: string },
): Promise<void> {
  try {
    await api.post(`/v1/runs/${runId}/decisions`, { ...JSON.parse(approveWith), id: `approve-${digest}` });
  } catch (error) {
    if (!(error instanceof AssayError) || error.status !== 409) throw error;
  }
}
