import { contentHash } from '#activities/kit/content-hash';
import type { CallContext } from '#activities/llm/gateway/call-context';
import type { NearAnswer, SemanticCache } from '#activities/llm/gateway/semantic-cache';
import type { Walk } from '#activities/llm/gateway/walk-candidates';
import { saysTheSame } from '#activities/llm/semantic/says-the-same';
import type { VectorDesk } from '#activities/llm/semantic/vector-desk';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { SemanticStore, StoredAnswer, VectorKey } from '#infra/storage/semantic-store';
import { AssayError } from '#shared/errors/assay-error';

export interface NearAnswersDependencies {
  /** The embedding model, `provider/model`. */
  readonly embedder: string;
  /** Cosine, 0 to 1. */
  readonly threshold: number;
  readonly vectors: VectorDesk;
  readonly store: SemanticStore;
  readonly artifacts: ArtifactStore;
  /** Told when the cache was of no use because of an error; the question is then asked as if there were none. */
  readonly onFault: (fault: { prompt: string; code: string }) => void;
}

interface Place {
  readonly wording: string;
  readonly scope: string;
  readonly key: VectorKey;
  readonly vector: Float32Array;
}

/** For the vector, its rate limit and whoever gets it already: longer waits would cost more than an answer saves. */
const longestMs = 12_000;

/** Of the nearest, no more texts than these are read and compared. */
const mostCompared = 5;

/** The semantic cache: near by vector, and then the same by what is said. */
export function createNearAnswers(dependencies: NearAnswersDependencies): SemanticCache {
  const { embedder, threshold, vectors, store, artifacts, onFault } = dependencies;

  /** What was found out, or went wrong, when looking for an answer holds when one is kept. */
  const places = new WeakMap<Walk, Promise<Place | null>>();

  function placeOf(walk: Walk, context: CallContext): Promise<Place | null> {
    const known = places.get(walk) ?? findPlace(walk, context);
    places.set(walk, known);
    return known;
  }

  async function findPlace({ question, callKey, candidates, mode }: Walk, context: CallContext): Promise<Place | null> {
    const reworded = question.reworded();
    if (!reworded) return null;
    const { runId, tenant } = question.run;
    const { wording, rest } = reworded;
    const key = { tenant, model: embedder, textHash: await artifacts.put(wording) };
    const payer = { runId, tenant, callKey, questionKey: question.key, prompt: question.prompt };
    const signal = AbortSignal.any([context.signal, AbortSignal.timeout(longestMs)]);
    const asked = { key, text: wording, payer };
    const vector = await vectors.vectorOf(asked, { signal, onProgress: context.onProgress });
    const { prompt, promptVersion, schemaHash, maxOutputTokens, temperature } = question;
    const models = candidates.map(({ id }) => id);
    const scope = contentHash({ prompt, promptVersion, schemaHash, maxOutputTokens, temperature, rest, models, mode });
    return { wording, scope, key, vector };
  }

  async function nearest({ scope, key, vector }: Place): Promise<{ answer: StoredAnswer; nearness: number }[]> {
    const answers = await store.answersOf({ tenant: key.tenant, model: key.model, scope });
    return answers
      .map(answer => ({ answer, nearness: cosine(vector, answer.vector) }))
      .filter(({ nearness }) => nearness >= threshold)
      .toSorted((one, other) => other.nearness - one.nearness)
      .slice(0, mostCompared);
  }

  async function fits(walk: Walk, { wording }: Place, answer: StoredAnswer): Promise<boolean> {
    const known = (await artifacts.get(answer.textHash)).toString('utf8');
    if (!saysTheSame(wording, known)) return false;
    const read = walk.question.read((await artifacts.get(answer.outputHash)).toString('utf8'));
    return read.isFitting && (walk.mode !== 'cascade' || walk.question.complaints(read.value).length === 0);
  }

  async function find(walk: Walk, context: CallContext): Promise<NearAnswer | null> {
    const place = await placeOf(walk, context);
    if (!place) return null;
    for (const { answer, nearness } of await nearest(place)) {
      if (!(await fits(walk, place, answer))) continue;
      const { provider, model, outputHash, callKey } = answer;
      const note = `taken over from call ${callKey}, which asks the same in other words (nearness ${nearness.toFixed(3)})`;
      return { provider, model, outputHash, notes: [note] };
    }
    return null;
  }

  async function keep(walk: Walk, { outputHash }: { outputHash: string }, context: CallContext): Promise<void> {
    const place = await placeOf(walk, context);
    if (place) await store.keepAnswer({ ...place.key, scope: place.scope, callKey: walk.callKey, outputHash });
  }

  /** What is saved here is never worth a call that fails. */
  async function harmless<Result>(walk: Walk, work: () => Promise<Result>): Promise<Result | null> {
    try {
      return await work();
    } catch (error) {
      const code = codeOf(error);
      places.set(walk, Promise.resolve(null));
      onFault({ prompt: walk.question.prompt, code });
      return null;
    }
  }

  return {
    find: (walk, context) => harmless(walk, () => find(walk, context)),
    async keep(walk, answer, context) {
      await harmless(walk, () => keep(walk, answer, context));
    },
  };
}

function codeOf(error: unknown): string {
  if (error instanceof AssayError) return error.code;
  const isBrokenOff = error instanceof Error && /^(?:Abort|Timeout)Error$/u.test(error.name);
  return isBrokenOff ? 'cancelled' : 'internal.unexpected';
}

/** Of vectors of length one; vectors of another length are not comparable. */
function cosine(one: Float32Array, other: Float32Array): number {
  if (one.length !== other.length) return 0;
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}
