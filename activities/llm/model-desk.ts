import { ownWords } from '#activities/kit/own-words';
import type { Prompt, PromptDesk } from '#activities/kit/prompt';
import { describeEngine, type EngineShare, modelEngine } from '#activities/llm/describe-engine';
import type { CallContext } from '#activities/llm/gateway/call-context';
import type { ModelGateway } from '#activities/llm/gateway/model-gateway';
import { type Question, questionOf } from '#activities/llm/gateway/question';
import { type ArtifactStore, getJson } from '#infra/storage/artifact-store';
import type { RunEnding } from '#infra/storage/run-ending';
import type { RunRef } from '#shared/contracts/stages';
import { AssayError } from '#shared/errors/assay-error';
import { isAtLeast } from '#shared/policies/budget-ladder';

export interface DeskPolicy {
  /**
   * When the budget allows no call: `ask` fails with `budget.exhausted`, so that the run asks a person, and goes on
   * extractively once nobody has given more; `extractive` goes on at once; `fail` ends the run by `budget.impossible`.
   */
  readonly whenExhausted: 'ask' | 'extractive' | 'fail';
  /**
   * When no provider answers: go on extractively after so many tries of the activity, or wait as long as it takes. Answers
   * that are no good are not waited for in either case.
   */
  readonly whenUnanswered: 'extractive' | 'wait';
  readonly triesBeforeExtractive: number;
}

export const defaultDeskPolicy: DeskPolicy = {
  whenExhausted: 'ask',
  whenUnanswered: 'extractive',
  triesBeforeExtractive: 4,
};

export interface StandInTold {
  readonly run: RunRef;
  readonly prompt: string;
  readonly section: string | null;
  /** Code of the error that kept the models from answering. */
  readonly because: string;
}

export interface ModelDeskDependencies {
  readonly gateway: ModelGateway;
  readonly extractive: PromptDesk;
  readonly artifacts: ArtifactStore;
  readonly journal: {
    noteUse(use: { runId: string; callKey: string; isReused: boolean }): Promise<void>;
    engineShares(runId: string): Promise<readonly EngineShare[]>;
  };
  /** The question is or was in a batch for its run: it is not asked otherwise any more. */
  readonly holds?: ((question: Question) => Promise<boolean>) | undefined;
  readonly policy: DeskPolicy;
  readonly context: () => CallContext;
  /** Told when the extractive engine stands in for the models. */
  readonly onStandIn: (told: StandInTold) => void | Promise<void>;
  /** How the money of a run ended and what was written without models, for the face of its document. */
  readonly endOf?: ((runId: string) => Promise<RunEnding>) | undefined;
}

/** The desk that lets language models answer, and the extractive engine where none does. */
export function createModelDesk(dependencies: ModelDeskDependencies): PromptDesk {
  const { gateway, extractive, artifacts, journal, policy } = dependencies;

  /** As the run asks it: by its own words, where it has some. */
  async function worded<Input, Output>(prompt: Prompt<Input, Output>, { prompts }: RunRef) {
    const words = prompts?.[prompt.name];
    return words === undefined ? prompt : ownWords(prompt, (await artifacts.get(words)).toString('utf8'));
  }

  async function ask<Input, Output>(known: Prompt<Input, Output>, input: Input, run: RunRef): Promise<Output> {
    const prompt = await worded(known, run);
    const fewer = prompt.model?.withFewerSources;
    const full = questionOf(prompt, input, run);
    const isHeld = await dependencies.holds?.(full);
    const question =
      fewer && !isHeld ? await affordable(gateway, full, () => questionOf(prompt, fewer(input), run)) : full;
    const answer = await gateway.ask(question, dependencies.context());
    if (answer.isReused) await journal.noteUse({ runId: run.runId, callKey: answer.key, isReused: true });
    return getJson(artifacts, prompt.output, answer.outputHash);
  }

  /** A person was asked for more money and gave none. */
  async function hasStopped(error: unknown, run: RunRef): Promise<boolean> {
    const isExhausted = error instanceof AssayError && error.code === 'budget.exhausted';
    return isExhausted && policy.whenExhausted === 'ask' && (await gateway.ladder(run)) === 'stop';
  }

  return {
    engine: modelEngine,
    engineOf: async runId => describeEngine(await journal.engineShares(runId), await dependencies.endOf?.(runId)),
    engineFor: run => (run.models === 'none' ? extractive.engine : modelEngine),
    asksModels: run => run.models !== 'none',
    quote: async (calls, run) => (run.models === 'none' ? null : gateway.quote(calls, run)),
    async answer(prompt, input, run) {
      if (run.models === 'none') return extractive.answer(prompt, input, run);
      try {
        return await ask(prompt, input, run);
      } catch (error) {
        const because = (await hasStopped(error, run))
          ? 'budget.exhausted'
          : reasonToStandIn(error, policy, dependencies.context());
        if (because === null) throw asDecided(error, policy);
        const section = prompt.model?.about?.(input).section ?? null;
        await dependencies.onStandIn({ run, prompt: prompt.name, section, because });
        const isForMoney = because === 'budget.exhausted';
        if (prompt.model?.unanswered && !isForMoney) return prompt.model.unanswered(input);
        return extractive.answer(prompt, input, run);
      }
    },
  };
}

/** The question as it is while money lasts or when it has its answer already; else over fewer sources. */
async function affordable(gateway: ModelGateway, full: Question, lean: () => Question): Promise<Question> {
  if (!isAtLeast(await gateway.ladder(full.run), 'fewer-sources')) return full;
  const known = await gateway.find(full);
  return known ? full : lean();
}

/** Where nobody is to be asked, the run must not wait for an answer either. */
function asDecided(error: unknown, { whenExhausted }: DeskPolicy): unknown {
  const isExhausted = error instanceof AssayError && error.code === 'budget.exhausted';
  if (!isExhausted || whenExhausted !== 'fail') return error;
  return new AssayError('budget.impossible', 'it is used up, and ASSAY_WHEN_EXHAUSTED is "fail"', { cause: error });
}

/** The code of an error that the extractive engine may stand in for; null when the error is to go on. */
function reasonToStandIn(error: unknown, policy: DeskPolicy, { attempt, faultTry }: CallContext): string | null {
  if (!(error instanceof AssayError)) return null;
  const { code } = error;
  if (code === 'budget.exhausted') return policy.whenExhausted === 'extractive' ? code : null;
  if (!code.startsWith('model.') || code === 'model.queued') return null;
  if (!error.isRetryable) return code;
  if (policy.whenUnanswered === 'wait' && error.passes) return null;
  const tries = policy.whenUnanswered === 'wait' ? (faultTry ?? attempt) : attempt;
  return tries === null || tries >= policy.triesBeforeExtractive ? code : null;
}
