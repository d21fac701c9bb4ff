import { describe, expect, it } from '@jest/globals';
import type { ApiClient } from '#api/cli/client/api-client';
import type { DecisionMode } from '#api/cli/follow/decision-desk';
import { followRun } from '#api/cli/follow/follow-run';
import type { RunView } from '#shared/contracts/run';
import { AssayError } from '#shared/errors/assay-error';
import { createRecordingTerminal } from '#test/unit/api/support/recording-terminal';
import { reviewView } from '#test/unit/api/support/review-view';
import { runView, waitingView } from '#test/unit/api/support/run-view';
import { samplePlan } from '#test/unit/api/support/sample-plan';

const signal = new AbortController().signal;

/** An API whose run moves one state on with each decision, and says so by an event. */
function steppingApi({ refuses = false, before = [] as RunView[] } = {}) {
  const posts: { path: string; body: Record<string, unknown> }[] = [];
  const states: RunView[] = [
    ...before,
    waitingView('plan'),
    waitingView('final'),
    runView({ state: 'completed', finishedAt: '2026-11-21T12:01:00.000Z' }),
  ];
  let ring = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const data = { of: 'run', share: 0.25, limitUsd: 1, spentUsd: 0.3 };
      const event = { seq: 1, runId: 'run-1', at: '', type: 'budget-warned', data };
      ring = () => controller.enqueue(new TextEncoder().encode(`id: 1\ndata: ${JSON.stringify(event)}\n\n`));
    },
  });
  const api: ApiClient = {
    get: async <T>(path: string) => answerTo(path, states[posts.length]) as T,
    post: async <T>(path: string, body: unknown) => {
      posts.push({ path, body: body as Record<string, unknown> });
      ring();
      if (refuses) throw new AssayError('decision.stale');
      return { outcome: 'accepted', code: null, detail: 'done' } as T;
    },
    patch: async () => ({}) as never,
    delete: async () => ({}) as never,
    upload: async () => ({}) as never,
    text: async () => '',
    bytes: async () => new Uint8Array(),
    open: async (_, __, stop) => new Response(stream.pipeThrough(new TransformStream(), { signal: stop })),
  };
  return { api, posts };
}

function answerTo(path: string, run: RunView | undefined): unknown {
  if (path.endsWith('/review')) return reviewView();
  return path.endsWith('/plan') ? samplePlan : run;
}

function follow(
  mode: DecisionMode,
  { answers, refuses = false, before = [] }: { answers?: string[]; refuses?: boolean; before?: RunView[] } = {},
) {
  const { api, posts } = steppingApi({ refuses, before });
  const terminal = createRecordingTerminal(answers ? { answers } : {});
  const patience = { totalMs: 1_000, signal };
  const run = followRun('run-1', { api, terminal, patience, mode });
  return { run, posts, terminal };
}

describe('following a run', () => {
  it('with --yes shows the plan and approves both decisions, each with the digest shown', async () => {
    const { run, posts, terminal } = follow('approve');
    expect((await run).state).toBe('completed');
    expect(posts.map(({ body }) => [body['kind'], body['decision'], body['digest']])).toEqual([
      ['plan', 'approve', `sha256:${'1'.repeat(64)}`],
      ['final', 'approve', `sha256:${'2'.repeat(64)}`],
    ]);
    expect(posts[0]?.body['id']).not.toBe(posts[1]?.body['id']);
    expect(terminal.noted()).toContain('How large is the market');
  });

  it('in a terminal asks, and asks again when the answer is none', async () => {
    const { run, posts } = follow('ask', { answers: ['what?', 'a', 'approve'] });
    expect((await run).state).toBe('completed');
    expect(posts).toHaveLength(2);
  });

  it('in a terminal rejects with a reason', async () => {
    const { run, posts } = follow('ask', { answers: ['r', 'too broad', 'a'] });
    await run;
    expect(posts[0]?.body).toMatchObject({ decision: 'reject', reason: 'too broad' });
  });

  it('leaves a waiting run alone and says how to decide', async () => {
    for (const [mode, answers] of [
      ['leave', undefined],
      ['ask', ['q']],
    ] as const) {
      const { run, posts, terminal } = follow(mode, answers ? { answers: [...answers] } : {});
      expect((await run).state).toBe('awaiting-plan-approval');
      expect(posts).toHaveLength(0);
      expect(terminal.noted()).toContain('assay approve run-1');
    }
  });

  it('with --yes never raises a budget: it goes on without models', async () => {
    const { run, posts, terminal } = follow('approve', { before: [waitingView('budget')] });
    await run;
    expect(posts[0]?.body).toMatchObject({ kind: 'budget', decision: 'reject' });
    expect(posts[0]?.body).not.toHaveProperty('budgetUsd');
    expect(terminal.noted()).toContain('$0.9000 of $1.00 are spent');
  });

  it('with --yes lets claims stand as they are, and says so in a line', async () => {
    const { run, posts, terminal } = follow('approve', { before: [waitingView('claims')] });
    await run;
    expect(posts[0]?.body).toMatchObject({ kind: 'claims', decision: 'approve' });
    expect(posts[0]?.body).not.toHaveProperty('claims');
    expect(terminal.noted()).toContain('Approved the claims that are not sure (3, as they stand)\n');
  });

  it('in a terminal asks for each claim, and sends what was decided', async () => {
    const answers = ['a', 'r', 'too thin', 'none of them', 'all', 'a', 'a'];
    const { run, posts } = follow('ask', { before: [waitingView('claims')], answers });
    await run;
    expect(posts[0]?.body).toMatchObject({
      kind: 'claims',
      decision: 'approve',
      claims: [
        { claimId: 'c-1', action: 'accept' },
        { claimId: 'c-2', action: 'reject', reason: 'too thin' },
      ],
    });
  });

  it('says how the claims are looked at', async () => {
    const { run, terminal } = follow('leave', { before: [waitingView('claims')] });
    await run;
    expect(terminal.noted()).toContain('assay review run-1');
  });

  it('in a terminal asks for an amount above the present one', async () => {
    const { run, posts } = follow('ask', { before: [waitingView('budget')], answers: ['0.5', 'lots', '$3', 'a', 'a'] });
    await run;
    expect(posts[0]?.body).toMatchObject({ kind: 'budget', decision: 'approve', budgetUsd: 3 });
  });

  it('says with which command a budget is raised', async () => {
    const { run, terminal } = follow('leave', { before: [waitingView('budget')] });
    await run;
    expect(terminal.noted()).toContain('assay approve run-1 --budget 2\n  assay reject run-1\n');
  });

  it('tells once that a budget is running out', async () => {
    const { run, terminal } = follow('approve');
    await run;
    expect(terminal.noted().match(/25 % of the run's budget/gu)).toHaveLength(1);
  });

  it('goes on when somebody else decided first', async () => {
    const { run, terminal } = follow('approve', { refuses: true });
    expect((await run).state).toBe('completed');
    expect(terminal.noted()).toContain('decision.stale');
  });
});
