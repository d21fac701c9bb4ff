import { noContext } from '#activities/llm/gateway/call-context';
import { modelRequest } from '#activities/llm/gateway/model-request';
import { questionOf } from '#activities/llm/gateway/question';
import { createModelDesk, defaultDeskPolicy } from '#activities/llm/model-desk';
import { createExtractiveDesk } from '#activities/llm/prompt-desk';
import { createCallJournal } from '#infra/storage/call-journal';
import { median, rounded } from '#test/bench/median';
import { createJournalClock } from '#test/bench/models/journal-clock';
import { openGateway, partsOf, type WorkGround } from '#test/bench/models/work-ground';
import { WorkAnswer, workPrompt } from '#test/bench/models/work-prompt';
import { tasks, type WorkCall } from '#test/bench/models/workload';

const levers = { exactCache: true, promptPrefix: true, cascade: false, batch: false };

export interface Overhead {
  readonly wholeOverheadMsMedian: number | null;
  readonly journalMsMedian: number | null;
  readonly overheadMsMedian: number | null;
  readonly bareCallMsMedian: number | null;
}

/**
 * Each call once by the SDK's port alone and once through the desk and the gateway, in turns. Beside the journal's write:
 * less the time in which the journal's or ledger's own statements (begin, reserve, settle, complete) or artifacts were being
 * written. Finding, claiming, balances, breakers, routing, hashing and reading the answer back all count as overhead.
 */
export async function measureOverhead(ground: WorkGround, calls: number): Promise<Overhead> {
  const clock = createJournalClock();
  const desk = openDesk(ground, clock);
  const samples: { bare: number; whole: number; journal: number }[] = [];
  for (let n = 0; n < calls; n += 1) {
    const task = tasks[n % tasks.length] ?? tasks[0];
    if (!task) break;
    const call = (id: string): WorkCall => ({ task, id: `${id} ${n}`, doesSmallModelPass: true });
    const bare = await millisecondsOf(() => askBare(ground, call('bare')));
    clock.spent();
    const through = await millisecondsOf(() =>
      desk.answer(workPrompt(task), call('through'), { runId: 'overhead', tenant: 'overhead' }),
    );
    samples.push({ bare, whole: through - bare, journal: clock.spent() });
  }
  /** The first open connections and compile code. */
  const warm = samples.slice(Math.floor(calls / 5));
  const of = (pick: (sample: (typeof warm)[number]) => number) => rounded(median(warm.map(pick)));
  return {
    overheadMsMedian: of(({ whole, journal }) => whole - journal),
    wholeOverheadMsMedian: of(({ whole }) => whole),
    journalMsMedian: of(({ journal }) => journal),
    bareCallMsMedian: of(({ bare }) => bare),
  };
}

function openDesk(ground: WorkGround, clock: ReturnType<typeof createJournalClock>) {
  const { journal, money, artifacts } = partsOf(ground);
  const gateway = openGateway(ground, levers, {
    journal: clock.timing(journal, 'begin', 'complete'),
    money: clock.timing(money, 'open', 'settle'),
    artifacts: clock.timing(artifacts, 'put'),
  });
  const calls = createCallJournal(ground.db);
  return createModelDesk({
    gateway,
    artifacts,
    extractive: createExtractiveDesk({ journal: calls, artifacts }),
    journal: calls,
    policy: defaultDeskPolicy,
    context: noContext,
    onStandIn: () => undefined,
  });
}

async function askBare({ large }: WorkGround, call: WorkCall): Promise<WorkAnswer> {
  const question = questionOf(workPrompt(call.task), call, { runId: 'bare', tenant: 'bare' });
  const answer = await large.port.complete(modelRequest(question, large, question.messages), noContext());
  return WorkAnswer.parse(JSON.parse(answer.text));
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
