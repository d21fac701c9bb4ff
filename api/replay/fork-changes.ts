import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import type { BudgetDoor } from '#api/budgets/budget-door';
import type { CorpusDoor } from '#api/corpora/corpus-door';
import type { ForkParent } from '#api/replay/fork-parents';
import { type ArtifactStore, putJson } from '#infra/storage/artifact-store';
import type { ModelReports } from '#infra/storage/model-reports';
import type { KnownPrompt } from '#shared/contracts/known-prompt';
import { ResearchPlan } from '#shared/contracts/plan';
import type { ForkBody } from '#shared/contracts/replay';
import { AssayError } from '#shared/errors/assay-error';
import { faultsOf } from '#shared/errors/faults-of';
import { faultsOfWords } from '#shared/policies/prompt-words';
import { isBefore, type ReplayStage } from '#shared/policies/replay-stages';
import type { MrdWorkflowInput } from '#workflows/mrd.messages';

/** What a fork has otherwise, found fit. */
export interface ForkChange {
  readonly from: ReplayStage;
  readonly plan: ResearchPlan | undefined;
  /** As the workers open it; undefined: that of the parent. */
  readonly corpus: string | undefined;
  readonly budgetUsd: number | undefined;
  readonly model: string | undefined;
  readonly prompts: Readonly<Record<string, string>>;
  /** Whether models are asked in it. */
  readonly asksModels: boolean;
}

/** Judges what a fork is to have otherwise, before anything is begun, and stores it. */
@Injectable()
export class ForkChanges {
  constructor(
    @Inject(tokens.models) private readonly models: Pick<ModelReports, 'listModels' | 'listPrompts'>,
    @Inject(tokens.corpora) private readonly corpora: CorpusDoor,
    @Inject(tokens.budgets) private readonly budgets: Pick<BudgetDoor, 'check'>,
    @Inject(tokens.artifacts) private readonly artifacts: ArtifactStore,
  ) {}

  /** Stores nothing. Errors: `fork.*`, `plan.invalid`, `corpus.*`, `budget.*`. */
  async judge(parent: ForkParent, from: ReplayStage, body: ForkBody): Promise<ForkChange> {
    refuseLateChanges(from, body);
    const { budgetUsd, model, prompts = {} } = body;
    const asksModels = mayAskModels(parent, budgetUsd) && (await this.models.listModels()).length > 0;
    if (model !== undefined) await this.judgeModel(from, model, asksModels);
    await this.judgePrompts(from, prompts, asksModels);
    const plan = body.plan === undefined ? undefined : parsedPlan(body.plan);
    const corpus = body.corpus === undefined ? undefined : await this.corpora.resolve(body.corpus);
    if (budgetUsd !== undefined) await this.budgets.check(parent.run.tenant, budgetUsd);
    return { from, plan, corpus, budgetUsd, model, prompts, asksModels };
  }

  /** The members of the workflow's input that follow from it; texts become artifacts. */
  async inputFor({ input, ground }: ForkParent, change: ForkChange): Promise<MrdWorkflowInput> {
    const { corpus, ...rest } = ground;
    const kept = change.corpus === undefined ? ground : rest;
    const fork = change.plan ? { ...kept, editedPlanHash: await putJson(this.artifacts, change.plan) } : kept;
    const prompts = { ...input.prompts, ...(await this.stored(change.prompts)) };
    return {
      ...withModels(input, change.budgetUsd),
      fork: change.asksModels ? { ...fork, asksModels: true } : fork,
      ...(change.model !== undefined && { firstModel: change.model }),
      ...(Object.keys(prompts).length > 0 && { prompts }),
    };
  }

  private async stored(prompts: ForkChange['prompts']): Promise<Record<string, string>> {
    const entries = Object.entries(prompts).map(
      async ([name, text]) => [name, await this.artifacts.put(text.trim())] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }

  private async judgeModel(from: ReplayStage, model: string, asksModels: boolean): Promise<void> {
    if (!asksModels) throw new AssayError('fork.no-models');
    const ids = (await this.models.listModels()).map(({ id }) => id);
    if (!ids.includes(model)) throw new AssayError('fork.model-unknown', `"${model}"; there are: ${ids.join(', ')}`);
    if (from === 'awaiting-review') {
      throw new AssayError('fork.impossible', 'no model is asked any more there: fork from "verifying" or before');
    }
  }

  private async judgePrompts(from: ReplayStage, given: ForkChange['prompts'], asksModels: boolean): Promise<void> {
    if (Object.keys(given).length === 0) return;
    if (!asksModels) throw new AssayError('fork.no-models');
    const known = await this.models.listPrompts();
    for (const [name, text] of Object.entries(given)) judgeWords(from, { name, text }, known);
  }
}

function judgeWords(from: ReplayStage, { name, text }: { name: string; text: string }, known: readonly KnownPrompt[]) {
  const prompt = known.find(candidate => candidate.name === name);
  if (!prompt) {
    const names = known.map(candidate => candidate.name).join(', ');
    throw new AssayError('fork.words-unfit', `there is no prompt "${name}"; there are: ${names}`);
  }
  if (isBefore(prompt.stage, from)) {
    throw new AssayError(
      'fork.impossible',
      `"${name}" is asked in a stage that is shared: fork from "${prompt.stage}"`,
    );
  }
  const faults = faultsOfWords(text, prompt.instructions);
  if (faults.length === 0) return;
  throw new AssayError('fork.words-unfit', `${name}: ${faults.join('; ')}`, {
    faults: faults.map(message => ({ path: `prompts.${name}`, message })),
  });
}

function refuseLateChanges(from: ReplayStage, { plan, corpus }: ForkBody): void {
  if (plan !== undefined && from !== 'awaiting-plan-approval') {
    throw new AssayError('fork.impossible', 'an edited plan needs an approval: fork from "awaiting-plan-approval"');
  }
  if (corpus !== undefined && isBefore('researching', from)) {
    throw new AssayError('fork.impossible', 'another corpus is read by research: fork from "researching" or before');
  }
}

function parsedPlan(plan: unknown): ResearchPlan {
  const parsed = ResearchPlan.safeParse(plan);
  if (!parsed.success) throw new AssayError('plan.invalid', undefined, { faults: faultsOf(parsed.error, 'plan') });
  return parsed.data;
}

/** Another budget than the parent's decides anew whether models are asked. */
function mayAskModels({ input, run }: ForkParent, budgetUsd: number | undefined): boolean {
  if (budgetUsd !== undefined) return budgetUsd > 0;
  return input.models !== 'none' && run.budgetUsd !== 0;
}

function withModels(input: MrdWorkflowInput, budgetUsd: number | undefined): MrdWorkflowInput {
  if (budgetUsd === undefined) return input;
  const { models, ...rest } = input;
  return budgetUsd === 0 ? { ...rest, models: 'none' } : rest;
}
