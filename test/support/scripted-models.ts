import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { definePrompt, type ModelHints } from '#activities/kit/prompt';
import { noContext } from '#activities/llm/gateway/call-context';
import type { Deployment } from '#activities/llm/gateway/deployment';
import { createModelGateway, type GatewayDependencies } from '#activities/llm/gateway/model-gateway';
import { createModelDesk, type DeskPolicy, defaultDeskPolicy } from '#activities/llm/model-desk';
import type { ModelAnswer, ModelPort, ModelRequest } from '#activities/llm/model-port';
import { createExtractiveDesk } from '#activities/llm/prompt-desk';
import type { Embedder } from '#activities/llm/semantic/embedder';
import { createNearAnswers } from '#activities/llm/semantic/near-answers';
import { createVectorDesk } from '#activities/llm/semantic/vector-desk';
import { createBreakerStore } from '#infra/storage/breaker-store';
import { createCallJournal } from '#infra/storage/call-journal';
import { createCallLeases } from '#infra/storage/call-leases';
import { openDatabase } from '#infra/storage/database';
import { createFileArtifactStore } from '#infra/storage/file-artifact-store';
import { createModelJournal } from '#infra/storage/model-journal';
import { type BudgetWarning, createMoneyBook } from '#infra/storage/money-book';
import { createRateStore } from '#infra/storage/rate-store';
import type { Database } from '#infra/storage/schema';
import { createSemanticStore } from '#infra/storage/semantic-store';
import type { BudgetLimits } from '#shared/contracts/money';
import { AssayError } from '#shared/errors/assay-error';
import type { ErrorCode } from '#shared/errors/catalogue';
import { freshDatabase } from '#test/support/local-services';

const Greeting = z.strictObject({ greeting: z.string().min(1), votes: z.int() });
type Greeting = z.infer<typeof Greeting>;

/** A small prompt; its extractive way greets quietly. */
export const greet = (model?: ModelHints<string, Greeting>) =>
  definePrompt<string, Greeting>({
    name: 'greet',
    version: 1,
    output: Greeting,
    messages: name => [
      { role: 'system', content: 'Greet.' },
      { role: 'user', content: name },
    ],
    instructions: { text: 'Greet.', stage: 'planning' },
    extractive: name => ({ greeting: `(${name})`, votes: 0 }),
    fixtures: ['Ada'],
    ...(model && { model }),
  });

/** What a scripted model does with a request: text to answer, an ending, or the code of an error. */
export type Line = string | { finish: ModelAnswer['finish'] } | { code: ErrorCode } | { hang: true };
export const hello = JSON.stringify({ greeting: 'hello', votes: 1 });

export interface ScriptedModel extends Deployment {
  readonly requests: ModelRequest[];
}

/** Answers by its lines, the last for ever. 100 input and 10 output tokens; a micro-dollar each, times its price. */
export function scripted(
  id: string,
  lines: readonly Line[],
  more: Partial<Deployment> & { delayMs?: number; price?: number } = {},
): ScriptedModel {
  const [provider = '', model = ''] = id.split('/');
  const { delayMs = 1, price = 1, ...rest } = more;
  const requests: ModelRequest[] = [];
  const port: ModelPort = {
    async complete(request, { signal }) {
      requests.push(request);
      const line = lines[Math.min(requests.length, lines.length) - 1] ?? hello;
      await new Promise((resolve, reject) => {
        if (signal.aborted) reject(signal.reason);
        signal.addEventListener('abort', () => reject(signal.reason));
        if (!(typeof line === 'object' && 'hang' in line)) setTimeout(resolve, delayMs);
      });
      if (typeof line === 'object' && 'code' in line) throw new AssayError(line.code);
      const finish = typeof line === 'object' && 'finish' in line ? line.finish : 'complete';
      const usage = { inputTokens: 100, cachedInputTokens: 0, cacheWriteTokens: 0, outputTokens: 10 };
      return { text: typeof line === 'string' ? line : '', finish, usage, model, requestId: `r${requests.length}` };
    },
  };
  return {
    id,
    provider,
    model,
    port,
    requests,
    contextTokens: 100_000,
    maxOutputTokens: 50,
    requestsPerMinute: null,
    tokensPerMinute: null,
    costOf: usage => price * (usage.inputTokens + usage.outputTokens),
    ...rest,
  };
}

interface DeskOptions {
  readonly limits?: Partial<BudgetLimits>;
  readonly policy?: Partial<DeskPolicy>;
  readonly table?: GatewayDependencies['table'];
  readonly signal?: AbortSignal;
  readonly attempt?: number;
  /** Switches the semantic cache on. */
  readonly embedder?: Embedder;
}

/** A database of one's own, and desks over it: each is like a worker process with its own connections. */
export async function startModels() {
  const folder = await mkdtemp(join(tmpdir(), 'assay-models-'));
  const artifacts = createFileArtifactStore(folder);
  const database = await freshDatabase();
  const opened: { close(): Promise<void> }[] = [];

  function worker(deployments: readonly Deployment[], options: DeskOptions = {}) {
    const { db, close } = openDatabase(database.url, 4);
    opened.push({ close });
    const limits = { runMicroUsd: null, tenantMonthMicroUsd: null, ...options.limits };
    const warnings: BudgetWarning[] = [];
    const standIns: string[] = [];
    const journal = createCallJournal(db);
    const money = createMoneyBook(db, { limits });
    const breakers = createBreakerStore(db);
    const cacheFaults: string[] = [];
    const parts = {
      deployments,
      table: options.table ?? { rules: [{ name: 'all', when: {}, use: ['*'], mode: 'first', why: 'a test' }] },
      journal: createModelJournal(db),
      leases: createCallLeases(db),
      money,
      breakers,
      rates: createRateStore(db),
      artifacts,
      onWarning: (warning: BudgetWarning) => warnings.push(warning),
      times: { leaseMs: 2_000, firstLookMs: 10, slowestLookMs: 50 },
    };
    const { embedder } = options;
    const semantic = embedder && nearAnswers(db, { ...parts, embedder }, code => cacheFaults.push(code));
    const gateway = createModelGateway({ ...parts, semantic });
    const desk = createModelDesk({
      gateway,
      artifacts,
      journal,
      extractive: createExtractiveDesk({ journal, artifacts }),
      policy: { ...defaultDeskPolicy, ...options.policy },
      context: () => ({
        ...noContext(),
        ...(options.signal && { signal: options.signal }),
        attempt: options.attempt ?? null,
      }),
      onStandIn: ({ because }) => void standIns.push(because),
    });
    return { db, desk, gateway, money, breakers, journal, warnings, standIns, cacheFaults };
  }

  return {
    worker,
    artifacts,
    databaseUrl: database.url,
    folder,
    async stop() {
      for (const { close } of opened) await close().catch(() => undefined);
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function nearAnswers(
  db: Kysely<Database>,
  parts: Omit<GatewayDependencies, 'semantic'> & { embedder: Embedder },
  onFault: (code: string) => void,
) {
  const { embedder, artifacts } = parts;
  const store = createSemanticStore(db);
  const vectors = createVectorDesk({ ...parts, store, longestMs: 1_000 });
  const told = ({ code }: { code: string }) => onFault(code);
  return createNearAnswers({ embedder: embedder.id, threshold: 0.97, vectors, store, artifacts, onFault: told });
}

export const runOf = (runId: string) => ({ runId, tenant: 'acme' });
