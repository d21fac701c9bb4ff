import { pickMetadata, type StatedMetadata } from '#activities/research/corpus/stated-metadata';

export const sourceListName = 'sources.json';

/** What `sources.json` in the corpus folder says about files beside it, by location. */
export type SourceList = ReadonlyMap<string, StatedMetadata>;

/** Null when the file is not such a list: then it is a document like any other. */
export function readSourceList(json: string): SourceList | null {
  const value = parsed(json);
  const entries = Array.isArray(value) ? value : isRecord(value) ? value['sources'] : null;
  if (!Array.isArray(entries) || entries.length === 0 || !entries.every(namesFile)) return null;
  return new Map(entries.map(entry => [entry.file.replace(/^\.\//, ''), pickMetadata(Object.entries(entry))]));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function namesFile(entry: unknown): entry is { readonly file: string } {
  return isRecord(entry) && typeof entry['file'] === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
