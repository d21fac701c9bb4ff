import type { Prompt, PromptDesk } from '#activities/kit/prompt';
import { describeEngine, type EngineShare, modelEngine } from '#activities/llm/describe-engine';
import type { CallContext } from '#activities/llm/gateway/call-context';
import type { ModelGateway } from '#activities/llm/gateway/model-gateway';
import { type Question, questionOf } from '#activities/llm/gateway/question';
import { type ArtifactStore, getJson } from '#infra/storage/artifact-store';
import type { RunRef } from '#shared/contracts/stages';
import { AssayError } from '#shared/errors/assay-error';
import { isAtLeast } from '#shared/policies/budget-ladder';

export interface DeskPolicy {
  /** When the budget allows no call: go on extractively, or fail with `budget.exhausted` so that a person is asked. */
  readonly whenExhausted: 'extractive' | 'fail';
  /** When no provider answers: go on extractively after so many tries of the activity, or wait as long as it takes. */
  readonly whenUnanswered: 'extractive' | 'wait';
  readonly triesBeforeExtractive: number;
}

export const defaultDeskPolicy: DeskPolicy = {
  whenExhausted: 'extractive',
  whenUnanswered: 'extractive',
  triesBeforeExtractive: 4,
};

export interface ModelDeskDependencies {
  readonly gateway: ModelGateway;
  readonly extractive: PromptDesk;
  readonly artifacts: ArtifactStore;
  readonly journal: {
    noteUse(use: { runId: string; callKey: string; isReused: boolean }): Promise<void>;
    engineShares(runId: string): Promise<readonly EngineShare[]>;
  };
  readonly policy: DeskPolicy;
  readonly context: () => CallContext;
  /** Told when the extractive engine stands in for the models. */
  readonly onStandIn: (told: { run: RunRef; prompt: string; because: string }) => void;
}

/** The desk that lets language models answer, and the extractive engine where none does. */
export function createModelDesk(dependencies: ModelDeskDependencies): PromptDesk {
  const { gateway, extractive, artifacts, journal, policy } = dependencies;

  async function ask<Input, Output>(prompt: Prompt<Input, Output>, input: Input, run: RunRef): Promise<Output> {
    const fewer = prompt.model?.withFewerSources;
    const full = questionOf(prompt, input, run);
    const question = fewer ? await affordable(gateway, full, () => questionOf(prompt, fewer(input), run)) : full;
    const answer = await gateway.ask(question, dependencies.context());
    if (answer.isReused) await journal.noteUse({ runId: run.runId, callKey: answer.key, isReused: true });
    return getJson(artifacts, prompt.output, answer.outputHash);
  }

  return {
    engine: modelEngine,
    engineOf: async runId => describeEngine(await journal.engineShares(runId)),
    async answer(prompt, input, run) {
      try {
        return await ask(prompt, input, run);
      } catch (error) {
        const because = reasonToStandIn(error, policy, dependencies.context().attempt);
        if (because === null) throw error;
        dependencies.onStandIn({ run, prompt: prompt.name, because });
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

/** The code of an error that the extractive engine may stand in for; null when the error is to go on. */
function reasonToStandIn(error: unknown, policy: DeskPolicy, attempt: number | null): string | null {
  if (!(error instanceof AssayError)) return null;
  const { code } = error;
  if (code === 'budget.exhausted') return policy.whenExhausted === 'extractive' ? code : null;
  if (!code.startsWith('model.')) return null;
  if (!error.isRetryable) return code;
  if (policy.whenUnanswered === 'wait') return null;
  return attempt === null || attempt >= policy.triesBeforeExtractive ? code : null;
}
