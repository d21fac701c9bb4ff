import type { ForkChange } from '#api/replay/fork-changes';
import type { KnownPrompt } from '#shared/contracts/known-prompt';
import type { ModelCall } from '#shared/contracts/model-call';
import type { ModelDeployment } from '#shared/contracts/model-deployment';
import { microUsdPerUsd } from '#shared/contracts/money';
import type { ForkPreview } from '#shared/contracts/replay';
import { isBefore, type ReplayStage, replayStages } from '#shared/policies/replay-stages';

/** What is known before a fork is made. */
export interface ExpectationGround {
  /** Of its parent. */
  readonly calls: readonly ModelCall[];
  readonly prompts: readonly KnownPrompt[];
  readonly models: readonly ModelDeployment[];
  /** What the plan expected of the whole run; null without a plan. */
  readonly planned: { readonly promptCalls: number; readonly costUsd: number } | null;
  /** The parent came to its end, so that it asked all there was to ask. */
  readonly isWhole: boolean;
  readonly change: Pick<ForkChange, 'from' | 'plan' | 'corpus' | 'model' | 'prompts' | 'asksModels'>;
}

type Expected = Pick<ForkPreview, 'calls' | 'estimateUsd'>;

/**
 * Which prompts a fork is expected to ask anew. What a stage answers is in the questions of the stages after it: once one
 * answer is new, so is everything after its stage.
 */
export function expectedCalls(ground: ExpectationGround): Expected {
  const { change, isWhole, planned } = ground;
  const answered = ground.calls.filter(({ status }) => status === 'completed');
  const ahead = answered.filter(call => !isBefore(stageOf(call, ground), change.from));
  const shared = answered.length - ahead.length;
  if (!change.asksModels) return { calls: { shared, reused: 0, anew: 0 }, estimateUsd: 0 };
  const anew = askedAnew(ahead, ground);
  const unseen = isWhole ? 0 : Math.max(0, (planned?.promptCalls ?? 0) - answered.length);
  return {
    calls: { shared, reused: ahead.length - anew.length, anew: anew.length + unseen },
    estimateUsd: sum([...anew.map(call => priceOf(call, ground)), ...Array(unseen).fill(averageOf(ground))]),
  };
}

function askedAnew(ahead: readonly ModelCall[], ground: ExpectationGround): ModelCall[] {
  const anew: ModelCall[] = [];
  let since: ReplayStage | null = changedSince(ground.change);
  for (const stage of replayStages) {
    const here = ahead.filter(call => stageOf(call, ground) === stage);
    const isDirty = since !== null && !isBefore(stage, since);
    const fresh = here.filter(call => isDirty || isOtherwise(call, ground));
    if (fresh.length > 0) since ??= stage;
    anew.push(...fresh);
  }
  return anew;
}

/** From where on the material itself is another. */
function changedSince({ from, plan, corpus }: ExpectationGround['change']): ReplayStage | null {
  if (corpus !== undefined) return from === 'planning' ? 'planning' : 'researching';
  return plan === undefined ? null : 'researching';
}

function isOtherwise(call: ModelCall, { prompts, change }: ExpectationGround): boolean {
  const known = prompts.find(({ name }) => name === call.prompt);
  const isByOther = change.model === undefined ? call.model === null : idOf(call) !== change.model;
  return isByOther || change.prompts[call.prompt] !== undefined || known?.version !== call.promptVersion;
}

function stageOf({ prompt }: ModelCall, { prompts }: ExpectationGround): ReplayStage {
  return prompts.find(({ name }) => name === prompt)?.stage ?? 'verifying';
}

/** US dollars; null: there is nothing to go by. */
function priceOf(call: ModelCall, ground: ExpectationGround): number | null {
  const { model } = ground.change;
  if (call.model === null) return averageOf(ground);
  if (model === undefined || model === idOf(call)) return call.costMicroUsd / microUsdPerUsd;
  const price = ground.models.find(({ id }) => id === model)?.usdPerMillion;
  const { input, output } = call.tokens;
  return price ? (input * price.input + output * price.output) / 1e6 : null;
}

function averageOf({ planned }: ExpectationGround): number | null {
  return planned && planned.costUsd > 0 && planned.promptCalls > 0 ? planned.costUsd / planned.promptCalls : null;
}

function sum(amounts: readonly (number | null)[]): number | null {
  return amounts.reduce<number | null>(
    (total, amount) => (total === null || amount === null ? null : total + amount),
    0,
  );
}

function idOf({ provider, model }: ModelCall): string {
  return `${provider}/${model}`;
}
