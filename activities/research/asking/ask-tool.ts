import { singleFlight } from '#activities/kit/single-flight';
import { type AskedTool, freshnessOf } from '#activities/research/asking/asked-tool';
import { callKey } from '#activities/research/asking/call-key';
import { repeatTool } from '#activities/research/asking/repeat-tool';
import type { SharedTools, ToolDesk } from '#activities/research/asking/tool-desk';
import { ToolAnswer } from '#activities/research/tools/define-research-tool';
import { getJson, putJson } from '#infra/storage/artifact-store';
import type { KnownToolAnswer } from '#infra/storage/tool-journal';
import { microUsdPerUsd } from '#shared/contracts/money';
import { AssayError } from '#shared/errors/assay-error';
import { mayPass, refusedForMs } from '#shared/policies/tool-retry';

/** As evidence holds them. */
const mostWords = 500;

/** How asking ended; a failure's words are for a person. */
export type AskEnd =
  | { readonly outcome: 'found' | 'nothing'; readonly answer: ToolAnswer }
  | {
      readonly outcome: 'failed' | 'open' | 'missing';
      readonly because: string;
      /** Asked later, it may answer. */
      readonly mayPass: boolean;
    };

/**
 * Asks one tool one question, or finds what it answered before. What goes wrong with the tool is told in the outcome.
 * Errors: those of the artifact store and the database, and an AbortError when nobody waits any more.
 */
export async function askTool(desk: ToolDesk, asked: AskedTool): Promise<AskEnd> {
  const missing = missingOf(desk, asked);
  if (missing !== null) return { outcome: 'missing', because: missing, mayPass: false };
  try {
    return await endOfAsking(desk, asked);
  } catch (error) {
    return endBy(error);
  }
}

function missingOf({ enabled, ground }: ToolDesk, { tool, catalogued }: AskedTool): string | null {
  if (!enabled.includes(tool.name)) return 'it is not enabled here any more';
  return catalogued.missing ?? tool.missing(ground);
}

async function endOfAsking(desk: ToolDesk, asked: AskedTool): Promise<AskEnd> {
  const freshForHours = freshnessOf(asked);
  if (freshForHours === null || !desk.shared) return endWith(await repeatTool(desk, asked));
  const { shared } = desk;
  const { run, artifacts, signal } = asked.context;
  const key = callKey(asked);
  const { result } = await singleFlight(shared.leases, {
    key: `tool:${key}`,
    signal,
    find: () => shared.journal.find({ key, runId: run.runId, freshForHours }),
    work: () => askAndKeep(desk, asked, shared),
  });
  if ('answerHash' in result) return endWith(await getJson(artifacts, ToolAnswer, result.answerHash));
  const { code, because } = result.refused;
  return { outcome: 'failed', because, mayPass: mayPass(code) };
}

async function askAndKeep(desk: ToolDesk, asked: AskedTool, { journal }: SharedTools): Promise<KnownToolAnswer> {
  const { run } = asked.context;
  const call = { key: callKey(asked), tenant: run.tenant, runId: run.runId, tool: asked.catalogued.name };
  try {
    const answer = { answerHash: await buyOrFind(desk, asked) };
    const costMicroUsd = Math.round(asked.catalogued.costUsd * microUsdPerUsd);
    await journal.keep({ ...call, answer, costMicroUsd, refusedForMs: 0 });
    return answer;
  } catch (error) {
    const refusal = error instanceof AssayError ? refusedForMs(error.code) : null;
    if (!(error instanceof AssayError) || refusal === null) throw error;
    const answer = { refused: { code: error.code, because: error.message.slice(0, mostWords) } };
    await journal.keep({ ...call, answer, costMicroUsd: 0, refusedForMs: refusal });
    return answer;
  }
}

/** A worker may have died between paying for an answer and noting it. */
async function buyOrFind(desk: ToolDesk, asked: AskedTool): Promise<string> {
  const { run, artifacts } = asked.context;
  const isPaid = asked.catalogued.costUsd > 0;
  const bought = isPaid ? await desk.shared?.payments.bought({ key: callKey(asked), runId: run.runId }) : null;
  return bought ?? (await putJson(artifacts, await repeatTool(desk, asked)));
}

function endWith(answer: ToolAnswer): AskEnd {
  const isEmpty = answer.hits.length === 0 && answer.documents.length === 0;
  return { outcome: isEmpty ? 'nothing' : 'found', answer };
}

/** Only what is about the tool is told; a store that is away is waited for like anywhere else. */
function endBy(error: unknown): AskEnd {
  if (!(error instanceof AssayError)) throw error;
  const { code, message } = error;
  const isOfTool = code.startsWith('fetch.') || code.startsWith('tool.') || code === 'budget.exhausted';
  if (!isOfTool) throw error;
  const outcome = code === 'tool.open' ? 'open' : 'failed';
  return { outcome, because: message.slice(0, mostWords), mayPass: mayPass(code) };
}
