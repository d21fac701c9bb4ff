/**
 * The workload of `npm run bench -- models`: what a small team asks of language models in a day, as a table that can be
 * judged. Its realism, row by row:
 *
 * - A run asks 60 calls: a plan, five tasks for each of its twelve sections (the summary for ten), and putting together.
 * - Beginnings (instructions, schema, two worked examples) are the same for every call of a task; material is passages,
 *   claims or drafts of one section. Token counts are of the order that this product's own prompts reach over a corpus of
 *   some twenty documents; answers are claims and notes as JSON.
 * - People repeat themselves: of five runs one is a run that was reset half way after a mended fault, and one is a run whose
 *   brief was edited so that two sections changed. Published rates of exact repetition lie between 18 and 45 % of calls;
 *   here 83 of 275 calls, 30 %, are repeated.
 * - Second readings, gaps and summaries are tasks that a small model does well most of the time. Whether an answer of the
 *   small model passes its gate is a property of the models and set here: three of four do; for the fourth the large model
 *   is asked and the small one's tokens are paid besides.
 * - One run in five is started in the evening and can wait until the morning: batches.
 * - Runs are more than five minutes apart, so no provider's prompt cache lasts from one to the next.
 */
export interface WorkTask {
  readonly name: string;
  readonly calls: number;
  /** Tokens that begin every call of the task alike. */
  readonly beginning: number;
  /** Tokens of the call's own material. */
  readonly material: number;
  readonly answer: number;
  /** Every fourth answer of a small model does not pass the gate; null: the task is for the large model alone. */
  readonly smallModel: 'tries' | null;
}

export const tasks: readonly WorkTask[] = [
  { name: 'plan', calls: 1, beginning: 1_600, material: 3_000, answer: 1_800, smallModel: null },
  { name: 'draft', calls: 12, beginning: 2_000, material: 7_000, answer: 1_400, smallModel: null },
  { name: 'second-reading', calls: 12, beginning: 1_500, material: 5_000, answer: 500, smallModel: 'tries' },
  { name: 'gaps', calls: 12, beginning: 1_400, material: 2_500, answer: 400, smallModel: 'tries' },
  { name: 'requirements', calls: 12, beginning: 1_600, material: 3_000, answer: 700, smallModel: null },
  { name: 'summary', calls: 10, beginning: 1_300, material: 1_800, answer: 300, smallModel: 'tries' },
  { name: 'assembly', calls: 1, beginning: 2_200, material: 9_000, answer: 2_500, smallModel: null },
];

export interface WorkRun {
  readonly name: string;
  /** Runs of one brief ask the same where nothing was changed. */
  readonly brief: string;
  /** The task at which it begins: what came before is kept. */
  readonly from: string;
  /** Of each task, so many calls have other material than the run before. */
  readonly changed: number;
  readonly canWait: boolean;
}

export const runs: readonly WorkRun[] = [
  { name: 'first', brief: 'a', from: 'plan', changed: 0, canWait: false },
  { name: 'reset after a mended fault', brief: 'a', from: 'gaps', changed: 0, canWait: false },
  { name: 'edited', brief: 'a', from: 'plan', changed: 2, canWait: false },
  { name: 'another brief', brief: 'b', from: 'plan', changed: 0, canWait: false },
  { name: 'overnight', brief: 'c', from: 'plan', changed: 0, canWait: true },
];

export interface WorkCall {
  readonly task: WorkTask;
  /** Equal ids ask the same. */
  readonly id: string;
  readonly doesSmallModelPass: boolean;
}

/** The calls of a run in waves: those of one task are asked at once. */
export function wavesOf(run: WorkRun): WorkCall[][] {
  const first = tasks.findIndex(({ name }) => name === run.from);
  return tasks.slice(first).map(task =>
    Array.from({ length: task.calls }, (_, at) => ({
      task,
      id: `${task.name}/${at}/${run.brief}${at < run.changed ? `/${run.name}` : ''}`,
      doesSmallModelPass: at % 4 !== 3,
    })),
  );
}
