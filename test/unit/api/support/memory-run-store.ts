import { EventEmitter, once } from 'node:events';
import type { NewRun, RunStore, StoredRun } from '#infra/storage/run-store';
import type { RunEvent } from '#shared/contracts/run';

/** A run store of one process, for tests of what stands on it. */
export interface MemoryRunStore extends RunStore {
  change(runId: string, change: Partial<StoredRun>): void;
  append(runId: string, type: string, data?: Record<string, unknown>): RunEvent;
  /** How many listings were made: shows how far ahead of its reader a feed ran. */
  readonly listings: number;
}

export function createMemoryRunStore(): MemoryRunStore {
  const runs = new Map<string, StoredRun>();
  const idsByKey = new Map<string, string>();
  const events = new Map<string, RunEvent[]>();
  const news = new EventEmitter().setMaxListeners(0);
  let listings = 0;
  const eventsOf = (runId: string) => events.get(runId) ?? [];
  return {
    get listings() {
      return listings;
    },
    change(runId, change) {
      const run = runs.get(runId);
      if (run) runs.set(runId, { ...run, ...change });
    },
    append(runId, type, data = {}) {
      const event = { seq: eventsOf(runId).length + 1, runId, at: new Date().toISOString(), type, data };
      events.set(runId, [...eventsOf(runId), event]);
      news.emit(runId);
      return event;
    },
    async insertRun(run) {
      const key = `${run.tenant} ${run.idempotencyKey}`;
      const earlier = runs.get(idsByKey.get(key) ?? '');
      if (earlier) return { run: earlier, created: false };
      const stored = toStoredRun(run);
      runs.set(run.runId, stored);
      idsByKey.set(key, run.runId);
      return { run: stored, created: true };
    },
    async abandonRun(_tenant, runId, reason) {
      const run = runs.get(runId);
      if (run?.state === 'planning') runs.set(runId, { ...run, state: 'failed', reason });
    },
    async getRun(tenant, runId) {
      const run = runs.get(runId);
      return run?.tenant === tenant ? run : null;
    },
    async listRuns({ tenant, states, limit }) {
      const found = [...runs.values()].filter(
        run => run.tenant === tenant && (!states?.length || states.includes(run.state)),
      );
      return { runs: found.slice(0, limit), next: found.length > limit ? (found[limit - 1]?.runId ?? null) : null };
    },
    listDecisions: async () => [],
    async listEvents({ runId, afterSeq, limit }) {
      listings += 1;
      return eventsOf(runId)
        .filter(event => event.seq > afterSeq)
        .slice(0, limit);
    },
    readyForEvents: async () => undefined,
    async waitForEvents({ runId, timeoutMs }) {
      await once(news, runId, { signal: AbortSignal.timeout(timeoutMs) }).catch(() => undefined);
    },
    close: async () => undefined,
  };
}

function toStoredRun({ createdAt, idempotencyKey, ...run }: NewRun): StoredRun {
  return {
    ...run,
    state: 'planning',
    waitingFor: null,
    decision: null,
    progress: [],
    claims: { published: 0, hedged: 0, dropped: 0 },
    sources: 0,
    calls: 0,
    modelCalls: 0,
    costUsd: 0,
    budgetUsd: null,
    confidence: null,
    reason: null,
    planHash: null,
    contentHash: null,
    mrdFiles: null,
    createdAt: createdAt.toISOString(),
    updatedAt: createdAt.toISOString(),
    finishedAt: null,
    forkedFrom: run.forkedFrom ?? null,
    refreshOf: run.refreshOf ?? null,
  };
}
