import { sql } from 'kysely';
import { noContext } from '#activities/llm/gateway/call-context';
import type { ModelGateway } from '#activities/llm/gateway/model-gateway';
import { modelRequest } from '#activities/llm/gateway/model-request';
import { questionOf } from '#activities/llm/gateway/question';
import { sha256Of } from '#infra/storage/sha256-of';
import { type Levers, openGateway, type WorkGround, withoutBreakpoints } from '#test/bench/models/work-ground';
import { workPrompt } from '#test/bench/models/work-prompt';
import { runs, type WorkCall, wavesOf } from '#test/bench/models/workload';

export interface WorkDone {
  readonly costMicroUsd: number;
  /** Hash of the answer to each call, in the order of the workload. */
  readonly answers: readonly string[];
}

/** As it is without a gateway: every call goes to the large model by the SDK alone. */
export async function workWithoutGateway({ large }: WorkGround, newRun: () => void): Promise<WorkDone> {
  const port = withoutBreakpoints(large.port);
  let costMicroUsd = 0;
  const answers = await inWaves(newRun, async call => {
    const question = questionOf(workPrompt(call.task), call, { runId: 'bare', tenant: 'bare' });
    const answer = await port.complete(modelRequest(question, large, question.messages), noContext());
    costMicroUsd += large.costOf(answer.usage);
    return sha256Of(JSON.stringify(JSON.parse(answer.text)));
  });
  return { costMicroUsd, answers };
}

/** Through the gateway with some of its levers; what it cost is what the ledger says. */
export async function workThroughGateway(
  ground: WorkGround,
  { name, levers, newRun }: { name: string; levers: Levers; newRun: () => void },
): Promise<WorkDone> {
  let calls = 0;
  let gateways: { atOnce: ModelGateway; later: ModelGateway } | null = null;
  const openRun = () => {
    newRun();
    gateways = { atOnce: openGateway(ground, { ...levers, batch: false }), later: openGateway(ground, levers) };
  };
  const answers = await inWaves(openRun, async (call, run) => {
    calls += 1;
    /** Answers are shared within a tenant: where each call has its own, none is. */
    const tenant = levers.exactCache ? name : `${name} ${calls}`;
    const question = questionOf(workPrompt(call.task), call, { runId: `${name}/${run.name}`, tenant });
    const gateway = run.canWait ? gateways?.later : gateways?.atOnce;
    return (await gateway?.ask(question, noContext()))?.outputHash ?? '';
  });
  return { costMicroUsd: await booked(ground, name), answers };
}

async function inWaves(
  newRun: () => void,
  ask: (call: WorkCall, run: (typeof runs)[number]) => Promise<string>,
): Promise<string[]> {
  const answers: string[] = [];
  for (const run of runs) {
    newRun();
    for (const wave of wavesOf(run)) answers.push(...(await Promise.all(wave.map(call => ask(call, run)))));
  }
  return answers;
}

async function booked({ db }: WorkGround, name: string): Promise<number> {
  const { rows } = await sql<{ sum: string }>`
    select coalesce(sum(amount_micro_usd), 0) as sum from ledger where run_id like ${`${name}/%`}`.execute(db);
  return Number(rows[0]?.sum ?? 0);
}
