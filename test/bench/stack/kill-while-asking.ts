import { setTimeout as sleep } from 'node:timers/promises';
import type { Figures } from '#test/bench/define-benchmark';
import { askedOnTheWire } from '#test/bench/stack/asked-on-the-wire';
import {
  approveUntilEnd,
  type RunRequest,
  type StartedRun,
  sampleRequest,
  startRun,
} from '#test/bench/stack/drive-run';
import { createKillPace } from '#test/bench/stack/kill-pace';
import { countAttempts, inFlightAfter } from '#test/bench/stack/paid-attempts';
import { type ScratchStack, startScratchStack } from '#test/bench/stack/scratch-stack';
import { runAnswer } from '#test/support/model-answers/run-script';
import { startWireServer, type WireServer } from '#test/support/wire-server/wire-server';

/** Few, so that the calls come one after another and the kills hit different points. */
const slots = 3;
const answerMs = 700;
/** Calls beyond the point of the next kill wait for it: the supervisor bears only so many kills a minute. */
const heldMs = 100_000;
/** Long enough for every kill at the pace the supervisor bears. */
const endsWithinMs = 15 * 60_000;

export interface KillPlan {
  readonly points: number;
  /** Model calls that the runs make together, about. */
  readonly calls: number;
}

/**
 * Runs that together make about so many model calls, over the true SDK against a server that counts; their worker is killed
 * at evenly spread points of the calls. What was asked is counted by the server, what it cost by the ledger.
 */
export async function killWhileAsking(plan: KillPlan, say: (line: string) => void): Promise<Figures> {
  const wire = await startWireServer();
  const gate = { opensAt: Number.POSITIVE_INFINITY };
  const isHeld = () => askedOnTheWire(wire.calls).distinct > gate.opensAt;
  wire.always(call => runAnswer(call, isHeld() ? heldMs : answerMs));
  const stack = await startScratchStack({ name: 'kill-models', settings: settingsFor(wire) });
  try {
    const first = await startRun(stack, await requestNumber(0));
    await approveUntilEnd(stack, first, endsWithinMs);
    const callsPerRun = askedOnTheWire(wire.calls).distinct;
    const runs = Math.max(1, Math.round(plan.calls / callsPerRun));
    say(`${callsPerRun} model calls a run; ${runs} runs at once, ${plan.points} kills`);
    const before = await countAttempts(stack.database());
    wire.calls.splice(0);
    const started = await startAll(stack, runs);
    const [ended, { kills, inFlight }] = await Promise.all([
      Promise.all(started.map(run => approveUntilEnd(stack, run, endsWithinMs))),
      killAtEach({ stack, wire, gate, say }, { points: plan.points, calls: runs * callsPerRun }),
    ]);
    const after = await countAttempts(stack.database());
    const wired = askedOnTheWire(wire.calls);
    const lost = after.lost - before.lost;
    return {
      runs,
      finished: ended.filter(({ state }) => state === 'completed').length,
      kills,
      modelCalls: wired.distinct,
      asked: wired.asked,
      answeredAgainBeforeNoted: wired.answeredAgain,
      attemptsLost: lost,
      inFlightWhenKilled: inFlight,
      completedCallsBoughtTwice: after.completedBoughtTwice,
      dollarsLost: after.dollarsLost - before.dollarsLost,
      dollarsSpent: after.dollarsSpent - before.dollarsSpent,
    };
  } finally {
    await stack.close();
    await wire.close();
  }
}

function settingsFor(wire: WireServer): Record<string, string> {
  return {
    ASSAY_MODELS: 'openai/gpt-6-luna',
    ASSAY_THINK_SLOTS: String(slots),
    ASSAY_WHEN_UNANSWERED: 'wait',
    OPENAI_API_KEY: 'sk-of-nobody',
    OPENAI_BASE_URL: `${wire.url}/v1`,
  };
}

/** Other words in the brief, so that no run finds the answers of another. */
async function requestNumber(n: number): Promise<RunRequest> {
  const { brief, corpus } = await sampleRequest('durable-workflows');
  const { title, ...rest } = brief as { title: string };
  return { brief: { ...rest, title: `${title}, part ${n}` }, corpus };
}

function startAll(stack: ScratchStack, runs: number): Promise<StartedRun[]> {
  const numbers = Array.from({ length: runs }, (_, n) => n + 1);
  return Promise.all(numbers.map(async n => startRun(stack, await requestNumber(n))));
}

interface Killing {
  readonly stack: ScratchStack;
  readonly wire: WireServer;
  /** So many calls are answered at once; those after them are held. */
  readonly gate: { opensAt: number };
  readonly say: (line: string) => void;
}

async function killAtEach(
  { stack, wire, gate, say }: Killing,
  { points, calls }: { points: number; calls: number },
): Promise<{ kills: number; inFlight: number }> {
  const pace = createKillPace();
  let seen = (await inFlightAfter(stack.database(), 0)).lastId;
  let inFlight = 0;
  for (let n = 0; n < points; n += 1) {
    const mark = Math.floor(((n + 0.5) / points) * calls);
    gate.opensAt = mark;
    await pace('worker');
    while (askedOnTheWire(wire.calls).distinct <= mark) await sleep(20);
    await stack.killAndAwait('worker');
    const left = await inFlightAfter(stack.database(), seen);
    seen = left.lastId;
    inFlight += left.inFlight;
    say(
      `kill ${n + 1} of ${points}: ${askedOnTheWire(wire.calls).distinct} of ${calls} calls asked, ${left.inFlight} in flight`,
    );
  }
  gate.opensAt = Number.POSITIVE_INFINITY;
  return { kills: points, inFlight };
}
