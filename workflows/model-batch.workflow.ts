import {
  condition,
  continueAsNew,
  isCancellation,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { BatchPatience, BatchState, OpenBatch } from '#shared/contracts/batch-stages';
import { type BatchTimes, batchTimes, mostInBatch, nextPollMs, patienceAt } from '#shared/policies/batch-times';
import { type ModelBatchInput, nudgeSignal } from '#workflows/model-batch.messages';
import { following, gathering, submitting } from '#workflows/proxies';

/** A batch under way, and when to look at it next. */
interface Followed extends OpenBatch {
  state: BatchState;
  lookAt: number;
  waitMs: number;
}

/** Collects the questions of one tenant to one model, sends them as batches, and waits until the last is answered. */
export async function modelBatchWorkflow(input: ModelBatchInput): Promise<void> {
  const desk = new BatchDesk(input);
  for (;;) {
    if (desk.isCollected) await desk.gather();
    for (const batch of desk.due()) await desk.advance(batch);
    if (desk.isIdle) return;
    if (desk.isHistoryLong) await continueAsNew<typeof modelBatchWorkflow>(input);
    await desk.rest();
  }
}

class BatchDesk {
  private readonly times: BatchTimes;
  private followed: Followed[] = [];
  private nudges = 1;
  /** Questions for which money is promised elsewhere: an end of a batch may free it. */
  private postponed = 0;
  /** When collecting ends; null while nothing is known to be queued. */
  private collectUntil: number | null;

  constructor(private readonly input: ModelBatchInput) {
    this.times = { ...batchTimes, ...input.times };
    this.collectUntil = Date.now() + this.times.collectMs;
    setHandler(nudgeSignal, () => this.hear(), { description: 'There are new questions in the queue.' });
  }

  private hear(): void {
    this.nudges += 1;
    this.collectUntil ??= Date.now() + this.times.collectMs;
  }

  get isCollected(): boolean {
    return this.collectUntil !== null && (this.nudges >= mostInBatch || Date.now() >= this.collectUntil);
  }

  get isIdle(): boolean {
    return this.collectUntil === null && this.followed.length === 0;
  }

  get isHistoryLong(): boolean {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    return continueAsNewSuggested || historyLength > this.times.longestHistory;
  }

  async gather(): Promise<void> {
    this.nudges = 0;
    this.collectUntil = null;
    const {
      batches: open,
      left,
      postponed,
    } = await gathering.gatherBatch({ queue: this.input.queue, most: mostInBatch });
    const known = new Set(this.followed.map(({ batchId }) => batchId));
    const fresh = open.filter(({ batchId }) => !known.has(batchId));
    this.followed.push(...fresh.map(batch => ({ ...batch, lookAt: Date.now(), waitMs: this.times.firstPollMs })));
    this.postponed = postponed;
    if (left > 0 && postponed === 0) this.collectUntil = Date.now();
    else if (postponed > 0 && this.followed.length === 0) this.collectUntil = Date.now() + this.times.slowestPollMs;
    this.show();
  }

  due(): Followed[] {
    return this.followed.filter(({ lookAt }) => Date.now() >= lookAt);
  }

  async advance(batch: Followed): Promise<void> {
    const before = batch.state;
    const patience = patienceAt(Date.now() - Date.parse(batch.since), this.times);
    if (before === 'intended' && patience === 'wait') batch.state = await submit(batch.batchId);
    else await this.look(batch, patience);
    const isMoved = batch.state !== before;
    batch.waitMs = isMoved ? this.times.firstPollMs : nextPollMs(batch.waitMs, this.times);
    batch.lookAt = Date.now() + batch.waitMs;
    this.followed = this.followed.filter(({ state }) => state !== 'ended');
    if (batch.state === 'ended' && this.postponed > 0) this.collectUntil = Date.now();
    this.show();
  }

  /** A look that fails is made again at its next time. */
  private async look(batch: Followed, patience: BatchPatience): Promise<void> {
    try {
      const { state, requeued } = await following.followBatch({ batchId: batch.batchId, patience });
      batch.state = state;
      if (requeued > 0) this.collectUntil = Date.now();
    } catch (error) {
      if (isCancellation(error)) throw error;
    }
  }

  async rest(): Promise<void> {
    const wakeAt = Math.min(this.collectUntil ?? Infinity, ...this.followed.map(({ lookAt }) => lookAt));
    const collectUntil = this.collectUntil;
    await condition(() => this.collectUntil !== collectUntil || this.isCollected, Math.max(1, wakeAt - Date.now()));
  }

  private show(): void {
    const { provider, model } = this.input.queue;
    const rows = this.followed.map(
      ({ batchId, state, since, questions }) => `| ${batchId} | ${questions} | ${state} | ${since} |`,
    );
    const table = ['| batch | questions | state | since |', '|---|---|---|---|', ...rows];
    setCurrentDetails([`## Batches for ${provider}/${model}`, '', ...(rows.length > 0 ? table : ['None.'])].join('\n'));
  }
}

/** Sent once; when nobody knows whether it was taken, looking finds out. */
async function submit(batchId: string): Promise<BatchState> {
  try {
    return (await submitting.submitBatch({ batchId })).state;
  } catch (error) {
    if (isCancellation(error)) throw error;
    return 'submitting';
  }
}
