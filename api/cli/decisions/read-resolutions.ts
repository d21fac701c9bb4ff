import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { ApiClient } from '#api/cli/client/api-client';
import { type ClaimResolution, ClaimResolutions } from '#shared/contracts/claim-review';
import type { SuppliedFile } from '#shared/contracts/review-view';
import { AssayError } from '#shared/errors/assay-error';
import { faultsOf } from '#shared/errors/faults-of';

/** Stores a file of this machine with the run. */
export type SupplyFile = (path: string) => Promise<SuppliedFile>;

export function supplyTo(api: ApiClient, runId: string): SupplyFile {
  return async path => {
    const fileName = basename(path);
    const query = new URLSearchParams({ fileName });
    return api.upload(`/v1/runs/${runId}/supplied-sources?${query}`, await readOrRefuse(path));
  };
}

/**
 * What is decided about claims, out of a YAML or JSON file: a list, or an object with `claims`. A source may name a `file`
 * beside it, which is stored first. Errors: `review.invalid`.
 */
export async function readResolutions(path: string, supply: SupplyFile): Promise<ClaimResolution[]> {
  const given = parsed(path, new TextDecoder().decode(await readOrRefuse(path)));
  const list = isObject(given) && 'claims' in given ? given['claims'] : given;
  const claims = Array.isArray(list)
    ? await Promise.all(list.map(each => withStoredFile(each, dirname(path), supply)))
    : list;
  const read = ClaimResolutions.safeParse(claims);
  if (!read.success) throw new AssayError('review.invalid', path, { faults: faultsOf(read.error, 'claims') });
  return read.data;
}

async function withStoredFile(claim: unknown, folder: string, supply: SupplyFile): Promise<unknown> {
  if (!isObject(claim) || !isObject(claim['source'])) return claim;
  const { file, ...source } = claim['source'];
  if (typeof file !== 'string') return claim;
  const { contentHash, fileName } = await supply(resolve(folder, file));
  return { ...claim, source: { title: fileName, location: fileName, ...source, contentHash, fileName } };
}

async function readOrRefuse(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new AssayError('review.invalid', `${path} does not exist or may not be read`, { cause });
  });
  return new Uint8Array(bytes);
}

function parsed(path: string, text: string): unknown {
  try {
    return parseYaml(text, { maxAliasCount: 20 });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n', 1)[0] : 'it cannot be parsed';
    throw new AssayError('review.invalid', `${path}: ${reason}`, { cause });
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
