import type { Kysely } from 'kysely';
import type { Database } from '#infra/storage/schema';

/** A text of a tenant as an embedding model sees it. */
export interface VectorKey {
  readonly tenant: string;
  /** `provider/model` */
  readonly model: string;
  /** SHA-256 of the text, which is also its artifact. */
  readonly textHash: string;
}

/** An answered question, by all that must be equal (`scope`) and the words that may be others. */
export interface SemanticAnswer extends VectorKey {
  readonly scope: string;
  readonly callKey: string;
  readonly outputHash: string;
}

export interface StoredAnswer extends Pick<SemanticAnswer, 'textHash' | 'callKey' | 'outputHash'> {
  readonly vector: Float32Array;
  readonly provider: string;
  readonly model: string;
}

/** Vectors and the answers found by them, strictly by tenant. */
export interface SemanticStore {
  vectorOf(key: VectorKey): Promise<Float32Array | null>;
  /** The first one stays. */
  keepVector(key: VectorKey, vector: Float32Array): Promise<void>;
  /** The newest of a scope, at most 1,000. */
  answersOf(asked: Omit<VectorKey, 'textHash'> & { scope: string }): Promise<readonly StoredAnswer[]>;
  /** The vector of its text must be there. The first answer to the same words stays. */
  keepAnswer(answer: SemanticAnswer): Promise<void>;
}

/** Some 6 KB a vector and a multiplication a number: more rows would cost more than the question they save. */
const mostAnswers = 1_000;

export function createSemanticStore(db: Kysely<Database>): SemanticStore {
  return {
    async vectorOf({ tenant, model, textHash }) {
      const row = await db
        .selectFrom('semantic_vectors')
        .select('vector')
        .where('tenant', '=', tenant)
        .where('model', '=', model)
        .where('text_hash', '=', textHash)
        .executeTakeFirst();
      return row ? toVector(row.vector) : null;
    },
    async keepVector({ tenant, model, textHash }, vector) {
      await db
        .insertInto('semantic_vectors')
        .values({ tenant, model, text_hash: textHash, vector: toBytes(vector), at: new Date() })
        .onConflict(conflict => conflict.doNothing())
        .execute();
    },
    async answersOf({ tenant, model, scope }) {
      const rows = await db
        .selectFrom('semantic_answers as a')
        .innerJoin('semantic_vectors as v', join =>
          join
            .onRef('v.tenant', '=', 'a.tenant')
            .onRef('v.model', '=', 'a.model')
            .onRef('v.text_hash', '=', 'a.text_hash'),
        )
        .innerJoin('calls as c', 'c.key', 'a.call_key')
        .select(['a.text_hash', 'a.call_key', 'a.output_hash', 'v.vector', 'c.provider', 'c.model'])
        .where('a.tenant', '=', tenant)
        .where('a.scope', '=', scope)
        .where('a.model', '=', model)
        .where('c.status', '=', 'completed')
        .where('c.tenant', '=', tenant)
        .orderBy('a.id', 'desc')
        .limit(mostAnswers)
        .execute();
      return rows.map(row => ({
        textHash: row.text_hash,
        callKey: row.call_key,
        outputHash: row.output_hash,
        vector: toVector(row.vector),
        provider: row.provider ?? '',
        model: row.model ?? '',
      }));
    },
    async keepAnswer({ tenant, model, textHash, scope, callKey, outputHash }) {
      await db
        .insertInto('semantic_answers')
        .values({
          tenant,
          model,
          text_hash: textHash,
          scope,
          call_key: callKey,
          output_hash: outputHash,
          at: new Date(),
        })
        .onConflict(conflict => conflict.columns(['tenant', 'scope', 'model', 'text_hash']).doNothing())
        .execute();
    },
  };
}

/** Little-endian whatever the machine: workers of different kinds share the database. */
function toBytes(vector: Float32Array): Buffer {
  const bytes = Buffer.alloc(vector.length * 4);
  vector.forEach((value, at) => {
    bytes.writeFloatLE(value, at * 4);
  });
  return bytes;
}

function toVector(bytes: Buffer): Float32Array {
  return Float32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(at * 4));
}
