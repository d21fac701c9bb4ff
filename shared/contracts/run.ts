import { z } from 'zod';
import { Brief } from '#shared/contracts/brief';
import { DecisionKind, DecisionRequest } from '#shared/contracts/decision';
import { replayStages } from '#shared/policies/replay-stages';
import { runStates } from '#shared/policies/run-state';

export const RunState = z.enum(runStates);

/** POST /v1/runs */
export const StartRun = z.strictObject({
  brief: Brief,
  /** A folder of documents that the workers can read, or the name of a shipped sample. */
  corpus: z.string().trim().min(1).max(4_096),
  /** Days until an open decision expires; default 7. Fractions are allowed. */
  decisionDeadlineDays: z.number().positive().max(90).default(7),
  /** At the deadline of a decision: ask the next role and go on waiting, or end the run. Default: what the vertical says. */
  atDeadline: z.enum(['escalate', 'end']).optional(),
  /** What language models may cost for this run, in US dollars; default: the configured limit. Zero: no models. */
  budgetUsd: z.number().nonnegative().max(1_000_000).optional(),
  /** `batch`: calls that can wait go to the providers' batch interfaces, at about half the price, within a day. */
  pace: z.enum(['now', 'batch']).optional(),
});
export type StartRun = z.infer<typeof StartRun>;

/** How far each stage is: done of total. */
export const StageProgress = z.strictObject({
  stage: z.string(),
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
});
export type StageProgress = z.infer<typeof StageProgress>;

export const WaitingDecision = DecisionRequest.extend({
  /** The JSON to send to approve or reject, ready to paste. */
  approveWith: z.string(),
  rejectWith: z.string(),
});
export type WaitingDecision = z.infer<typeof WaitingDecision>;

/** One run as the API shows it. */
export const RunView = z.strictObject({
  runId: z.string(),
  workflowId: z.string(),
  tenant: z.string(),
  title: z.string(),
  vertical: z.string(),
  state: RunState,
  waitingFor: DecisionKind.nullable(),
  decision: WaitingDecision.nullable(),
  progress: z.array(StageProgress),
  claims: z.strictObject({ published: z.int(), hedged: z.int(), dropped: z.int() }),
  sources: z.int(),
  /** Prompts answered, by whatever engine; `modelCalls` of them by a language model. */
  calls: z.int(),
  modelCalls: z.int(),
  costUsd: z.number(),
  /** The run's own limit for what models cost, in US dollars; null: none, the configured one counts. */
  budgetUsd: z.number().nullable(),
  /** Mean confidence of what is published, null before there is any. */
  confidence: z.number().nullable(),
  /** For failed, cancelled and expired runs: what happened and what to do. */
  reason: z.string().nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  temporalUi: z.string().nullable(),
  /** The run that this one branched off from, and the stage from which on they differ. */
  forkedFrom: z.strictObject({ runId: z.string(), stage: z.enum(replayStages) }).nullable(),
  /** The run that this one takes again. */
  refreshOf: z.string().nullable(),
});
export type RunView = z.infer<typeof RunView>;

/** One line of a run's story; `seq` grows by one per run and is the id of the server-sent event. */
export const RunEvent = z.strictObject({
  seq: z.int().positive(),
  runId: z.string(),
  at: z.iso.datetime(),
  /** noun-verb, e.g. state-changed, question-answered, section-drafted, decision-requested, decision-refused. */
  type: z.string(),
  data: z.record(z.string(), z.unknown()),
  /** The run went back to before it, so it holds no longer. Absent: it holds. */
  superseded: z.literal(true).optional(),
});
export type RunEvent = z.infer<typeof RunEvent>;
