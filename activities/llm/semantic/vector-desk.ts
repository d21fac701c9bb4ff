import { singleFlight } from '#activities/kit/single-flight';
import type { CallOptions } from '#activities/llm/model-port';
import { paidVector, type VectorDependencies, type VectorPayer } from '#activities/llm/semantic/paid-vector';
import type { CallLeases } from '#infra/storage/call-leases';
import type { SemanticStore, VectorKey } from '#infra/storage/semantic-store';

export interface VectorDesk {
  /** From the store, or bought once, whoever asks at the same time. Errors: `model.*`, `budget.exhausted`. */
  vectorOf(asked: { key: VectorKey; text: string; payer: VectorPayer }, options: CallOptions): Promise<Float32Array>;
}

export function createVectorDesk(
  dependencies: VectorDependencies & { readonly store: SemanticStore; readonly leases: CallLeases },
): VectorDesk {
  const { store, leases } = dependencies;
  return {
    async vectorOf({ key, text, payer }, options) {
      const { result } = await singleFlight(leases, {
        key: `vector:${key.tenant}:${key.model}:${key.textHash}`,
        signal: options.signal,
        find: () => store.vectorOf(key),
        async work() {
          const vector = await paidVector(dependencies, { text, payer }, options);
          await store.keepVector(key, vector);
          return vector;
        },
      });
      return result;
    },
  };
}
