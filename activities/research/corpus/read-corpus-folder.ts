import { readFile, realpath, stat } from 'node:fs/promises';
import { FaultList } from '#activities/research/corpus/fault-list';
import { corpusLimits } from '#activities/research/corpus/limits';
import { type CorpusFile, listFiles } from '#activities/research/corpus/list-files';
import { mapBounded } from '#activities/research/corpus/map-bounded';
import { type CorpusDocument, type ReadingPolicy, readDocument } from '#activities/research/corpus/read-document';
import { readSourceList, type SourceList, sourceListName } from '#activities/research/corpus/source-list';
import { maskLine } from '#activities/research/personal-data/mask-line';
import type { Refusal } from '#activities/research/readers/define-reader';
import type { CorpusFault } from '#shared/contracts/source';
import { AssayError } from '#shared/errors/assay-error';

type TakeDocument = (document: CorpusDocument) => Promise<void>;

/** A whole corpus in memory: for tests and small folders. Errors: `corpus.missing`, `corpus.empty`. */
export async function readCorpusFolder(
  folder: string,
  personalData: ReadingPolicy = 'mask',
): Promise<{ documents: CorpusDocument[]; faults: CorpusFault[] }> {
  const documents: CorpusDocument[] = [];
  const take = async (document: CorpusDocument) => {
    documents.push(document);
  };
  const faults = await readCorpus(folder, take, personalData);
  return { documents, faults };
}

/**
 * Gives each document once, in the order of locations, a few at a time, so that a large corpus never lies in memory.
 * Errors: `corpus.missing`, `corpus.empty`.
 */
export async function readCorpus(
  folder: string,
  take: TakeDocument,
  personalData: ReadingPolicy = 'mask',
): Promise<CorpusFault[]> {
  const root = await rootOf(folder);
  const faults = new FaultList(personalData === 'keep' ? location => location : maskLine);
  const { files, list } = await withSourceList(await listFiles(root, faults));
  const seen: Seen = { bySha256: new Map(), passages: 0 };
  for (let at = 0; at < files.length; at += corpusLimits.readsAtOnce) {
    const batch = files.slice(at, at + corpusLimits.readsAtOnce);
    const read = await mapBounded(batch, corpusLimits.readsAtOnce, file =>
      readDocument(file, list.get(file.location) ?? {}, personalData),
    );
    const kept = read.filter((document, index) => isKept(document, batch[index]?.location ?? '', seen, faults));
    await Promise.all(kept.map(document => ('refused' in document ? undefined : take(document))));
  }
  if (seen.bySha256.size === 0) throw emptyError(faults.faults);
  return faults.faults;
}

interface Seen {
  readonly bySha256: Map<string, string>;
  passages: number;
}

/** Equal bytes are one source; the first by location is kept. */
function isKept(document: CorpusDocument | Refusal, location: string, seen: Seen, faults: FaultList): boolean {
  if ('refused' in document) {
    faults.add(location, document.refused.code, document.refused.detail);
    return false;
  }
  const { sha256 } = document.source;
  const twin = seen.bySha256.get(sha256);
  if (twin !== undefined)
    faults.add(location, 'file.duplicate', `it has the same bytes as ${faults.placeOf(twin)} and counts once`);
  else if (seen.passages >= corpusLimits.passages) {
    faults.add(location, 'corpus.too-many-passages', `the corpus already has ${corpusLimits.passages} passages`);
  } else {
    seen.bySha256.set(sha256, location);
    seen.passages += document.passages.length;
    for (const fault of document.faults) faults.add(location, fault.code, fault.detail);
    return true;
  }
  return false;
}

async function rootOf(folder: string): Promise<string> {
  const root = await realpath(folder).catch(() => null);
  const info = root === null ? null : await stat(root).catch(() => null);
  if (root === null || !info?.isDirectory()) {
    throw new AssayError('corpus.missing', info ? 'it is no folder' : 'no such folder, or it may not be read');
  }
  return root;
}

async function withSourceList(
  files: readonly CorpusFile[],
): Promise<{ files: readonly CorpusFile[]; list: SourceList }> {
  const file = files.find(({ location }) => location === sourceListName);
  const json = file && file.bytes <= corpusLimits.jsonBytes ? await readFile(file.path, 'utf8').catch(() => '') : '';
  const list = readSourceList(json);
  return list ? { files: files.filter(other => other !== file), list } : { files, list: new Map() };
}

function emptyError(faults: readonly CorpusFault[]): AssayError {
  const shown = faults.slice(0, 20).map(({ location, detail }) => `${location.slice(0, 120)}: ${detail}`);
  const rest = faults.length > shown.length ? [`and ${faults.length - shown.length} more`] : [];
  const detail = shown.length > 0 ? [...shown, ...rest].join('; ') : 'the folder has no files';
  return new AssayError('corpus.empty', detail, {
    faults: faults.slice(0, 20).map(fault => ({ path: fault.location, message: fault.detail })),
  });
}
