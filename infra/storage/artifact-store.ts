import type { z } from 'zod';

/** Content-addressed storage: what is put is found again under its SHA-256, and is checked against it when read. */
export interface ArtifactStore {
  /** Stores bytes (or UTF-8 text) once; returns the SHA-256 as 64 hex digits. */
  put(content: Uint8Array | string): Promise<string>;
  /** Errors: `artifact.missing`, `artifact.corrupt`, `storage.unavailable`. */
  get(sha256: string): Promise<Buffer>;
  has(sha256: string): Promise<boolean>;
}

export async function putJson(store: ArtifactStore, value: unknown): Promise<string> {
  return store.put(JSON.stringify(value));
}

/** Reads and validates; a value that does not fit is a programming error and throws the ZodError. */
export async function getJson<T>(store: ArtifactStore, schema: z.ZodType<T>, sha256: string): Promise<T> {
  return schema.parse(JSON.parse((await store.get(sha256)).toString('utf8')));
}
