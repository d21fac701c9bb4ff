import type { CallQuote, ExpectedCall } from '#activities/kit/prompt';
import { type FlightTimes, singleFlight } from '#activities/kit/single-flight';
import type { BatchDesk } from '#activities/llm/gateway/batch-desk';
import type { CallContext } from '#activities/llm/gateway/call-context';
import { type Deployment, upperCost } from '#activities/llm/gateway/deployment';
import type { AttemptDependencies } from '#activities/llm/gateway/paid-attempt';
import { callKeyOf, type Question } from '#activities/llm/gateway/question';
import { quoteCalls } from '#activities/llm/gateway/quote-calls';
import { salvageAnswer } from '#activities/llm/gateway/salvage-answer';
import type { SemanticCache } from '#activities/llm/gateway/semantic-cache';
import { type Walk, walkCandidates } from '#activities/llm/gateway/walk-candidates';
import { putJson } from '#infra/storage/artifact-store';
import type { CallLeases } from '#infra/storage/call-leases';
import type { AskedCall } from '#infra/storage/known-answer';
import type { KnownAnswer, ModelJournal } from '#infra/storage/model-journal';
import { sha256Of } from '#infra/storage/sha256-of';
import type { RouteExplanation } from '#shared/contracts/model-call';
import type { RouteTable } from '#shared/contracts/model-routes';
import { type AccountBalance, microUsdPerUsd } from '#shared/contracts/money';
import { AssayError } from '#shared/errors/assay-error';
import { type LadderStep, ladderStep, usedShare } from '#shared/policies/budget-ladder';
import { chooseRoute } from '#shared/policies/routing';

export interface GatewayDependencies extends AttemptDependencies {
  /** In the order of the configuration; at least one. */
  readonly deployments: readonly Deployment[];
  readonly table: RouteTable;
  readonly journal: ModelJournal;
  readonly leases: CallLeases;
  readonly times?: FlightTimes;
  readonly batches?: BatchDesk | undefined;
  readonly semantic?: SemanticCache | undefined;
}

export interface GatewayAnswer extends KnownAnswer {
  /** It was there before, or another worker got it. */
  readonly isReused: boolean;
}

/** Everything between a question and the models: journal, single flight, route, money, breakers, repair. */
export interface ModelGateway {
  /** What is given up for the run at present. */
  ladder(run: Question['run']): Promise<LadderStep>;
  find(question: Question): Promise<KnownAnswer | null>;
  quote(calls: readonly ExpectedCall[], run: Question['run']): Promise<CallQuote>;
  /** Errors: `model.*`, `budget.exhausted`, `storage.unavailable`. */
  ask(question: Question, context: CallContext): Promise<GatewayAnswer>;
}

/** What deployments are compared by: a middling call. */
const typicalCall = { input: 8_000, output: 1_000 };

export function createModelGateway(dependencies: GatewayDependencies): ModelGateway {
  const { deployments, table, journal, leases, money } = dependencies;
  const routed = deployments.map(deployment => ({
    id: deployment.id,
    typicalCostMicroUsd: upperCost(deployment, typicalCall),
  }));
  const routeOf = (question: Question, now: { budgetLeft: number; step: LadderStep }) =>
    chooseRoute({ table, task: question.task, deployments: routed, first: question.run.firstModel, ...now });

  /** Recognised by the models as configured: what money or outages make of them must not change the key. */
  const keyOf = (question: Question) =>
    callKeyOf(question, routeOf(question, { budgetLeft: 1, step: 'full' }).candidates);

  async function routeNow(question: Question): Promise<RouteExplanation> {
    const balances = await money.balances(question.run);
    const budgetLeft = Math.max(0, 1 - usedShare(balances));
    const step = stepOf(balances);
    if (step === 'stop') throw new AssayError('budget.exhausted', 'more was asked for, and nobody gave it');
    return routeOf(question, { budgetLeft, step });
  }

  async function answer(question: Question, key: string, context: CallContext): Promise<GatewayAnswer> {
    const [{ isNew, known }, route, failing] = await Promise.all([
      begin(dependencies, question, key),
      routeNow(question),
      dependencies.breakers.failing(),
    ]);
    if (known) return { ...known, isReused: true };
    if (!isNew) await money.closeLost(question.key);
    const notes = [...route.notes];
    const candidates = route.candidates.flatMap(id => deployments.filter(deployment => deployment.id === id));
    try {
      const walk = { callKey: key, question, candidates, mode: route.mode, notes, failing };
      const { isReused, ...answered } = await nearOrAsked({ walk, isNew, context });
      const done = { key, runId: question.run.runId, ...answered, isReused, route: { ...route, notes } };
      return { key, outputHash: await journal.complete(done), isReused };
    } catch (error) {
      if (error instanceof AssayError && error.code === 'model.queued') throw error;
      await journal.fail({ key, error: reasonOf(error, context.signal), route: { ...route, notes } });
      throw error;
    }
  }

  /** Near answers may come from any model, so they are of no use to a run that chose one. */
  const semanticFor = ({ question }: Walk) => (question.run.firstModel ? undefined : dependencies.semantic);

  async function nearOrAsked(asked: { walk: Walk; isNew: boolean; context: CallContext }) {
    const { walk, isNew, context } = asked;
    const near = isNew ? await semanticFor(walk)?.find(walk, context) : null;
    if (near) {
      const { notes, ...answered } = near;
      walk.notes.push(...notes);
      return { ...answered, isReused: true };
    }
    const answered = await askModels(asked);
    await semanticFor(walk)?.keep(walk, answered, context);
    return { ...answered, isReused: false };
  }

  async function askModels({ walk, isNew, context }: { walk: Walk; isNew: boolean; context: CallContext }) {
    const salvaged = isNew ? null : await salvageAnswer(dependencies, walk);
    const given = salvaged ? null : await dependencies.batches?.defer(walk);
    const asked = given ? { ...walk, given } : walk;
    const { value, deployment } = salvaged ?? (await walkCandidates(dependencies, asked, context));
    const { provider, model } = deployment;
    return { provider, model, outputHash: await putJson(dependencies.artifacts, value) };
  }

  const find = (question: Question, key = keyOf(question)) => journal.findAnswer(askedCall(question, key));

  return {
    find: question => find(question),
    ladder: async run => stepOf(await money.balances(run)),
    async quote(calls, run) {
      const [ofRun] = await money.balances(run);
      const { costMicroUsd, models } = quoteCalls(calls, run, { table, deployments, routed });
      const limitUsd = ofRun?.limitMicroUsd == null ? null : ofRun.limitMicroUsd / microUsdPerUsd;
      return { costUsd: costMicroUsd / microUsdPerUsd, models, limitUsd };
    },
    async ask(question, context) {
      const key = keyOf(question);
      const flight = {
        key: question.key,
        signal: context.signal,
        find: async () => reused(await find(question, key)),
        enter: async (owner: string, leaseMs: number) => {
          const { known, isMine } = await leases.enter(askedCall(question, key), owner, leaseMs);
          return { known: reused(known), isMine };
        },
        work: () => answer(question, key, context),
      };
      const { result } = await singleFlight(leases, flight, dependencies.times);
      return result;
    },
  };
}

function askedCall({ key: questionKey, run }: Question, key: string): AskedCall {
  return { key, questionKey, runId: run.runId, model: run.firstModel };
}

function stepOf(balances: readonly AccountBalance[]): LadderStep {
  const isRaiseRefused = balances.some(({ isRaiseDeclined }) => isRaiseDeclined);
  return ladderStep(balances, { neededMicroUsd: 0, isRaiseRefused });
}

function reused(known: KnownAnswer | null): GatewayAnswer | null {
  return known && { ...known, isReused: true };
}

/** The row and the artifact it names are written at once: both are there before anybody is asked. */
async function begin({ journal, artifacts }: GatewayDependencies, question: Question, key: string) {
  const input = JSON.stringify(question.messages);
  const [begun] = await Promise.all([
    journal.begin({
      ...askedCall(question, key),
      tenant: question.run.tenant,
      prompt: question.prompt,
      promptVersion: question.promptVersion,
      section: question.task.section,
      inputHash: sha256Of(input),
      schemaHash: question.schemaHash,
      parameters: parametersOf(question),
    }),
    artifacts.put(input),
  ]);
  return begun;
}

function parametersOf({ maxOutputTokens, temperature, words }: Question) {
  return { maxOutputTokens, temperature, ...(words && { words }) };
}

/** What is cancelled is no failure, and is called what the attempt is called. */
function reasonOf(error: unknown, { aborted }: AbortSignal): string {
  if (aborted) return 'cancelled';
  return error instanceof AssayError ? error.code : 'internal.unexpected';
}
