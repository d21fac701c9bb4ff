import type { RunView } from '#shared/contracts/run';

/** A run as the API shows it, changed as a test wants it. */
export function runView(change: Partial<RunView> = {}): RunView {
  return {
    runId: 'run-1',
    workflowId: 'mrd/acme/run-1',
    tenant: 'acme',
    title: 'Durable agents',
    vertical: 'general',
    state: 'researching',
    waitingFor: null,
    decision: null,
    progress: [
      { stage: 'plan', done: 1, total: 1 },
      { stage: 'research', done: 3, total: 12 },
    ],
    claims: { published: 0, hedged: 0, dropped: 0 },
    sources: 0,
    calls: 0,
    modelCalls: 0,
    costUsd: 0,
    budgetUsd: null,
    confidence: null,
    reason: null,
    createdAt: '2026-11-21T12:00:00.000Z',
    updatedAt: '2026-11-21T12:00:05.000Z',
    finishedAt: null,
    temporalUi: null,
    forkedFrom: null,
    refreshOf: null,
    ...change,
  };
}

const digits = { plan: '1', final: '2', budget: '3', claims: '4' } as const;
const statesOf = {
  plan: 'awaiting-plan-approval',
  claims: 'awaiting-claim-review',
  final: 'awaiting-review',
  budget: 'awaiting-budget',
} as const;

export function waitingView(kind: keyof typeof digits): RunView {
  return runView({
    state: statesOf[kind],
    waitingFor: kind,
    decision: {
      kind,
      digest: `sha256:${digits[kind].repeat(64)}`,
      ...(kind === 'budget' && { budget: { of: 'run', limitUsd: 1, spentUsd: 0.9, suggestedUsd: 2 } }),
      ...(kind === 'claims' && { items: 3 }),
      revision: 1,
      requestedAt: '2026-11-21T12:00:02.000Z',
      deadline: '2026-11-28T12:00:02.000Z',
      remindAt: '2026-11-27T12:00:02.000Z',
      approveWith: '{"decision":"approve"}',
      rejectWith: '{"decision":"reject"}',
    },
  });
}
