import { readFile } from 'node:fs/promises';
import { sourceId } from '#activities/kit/source-id';
import { readByline } from '#activities/research/corpus/byline';
import { corpusLimits } from '#activities/research/corpus/limits';
import type { CorpusFile } from '#activities/research/corpus/list-files';
import { isKnownExtension, knownExtensions, readerFor } from '#activities/research/corpus/reader-for';
import { mergeMetadata, resolveMetadata, type StatedMetadata } from '#activities/research/corpus/stated-metadata';
import { maskLine } from '#activities/research/personal-data/mask-line';
import { maskReading } from '#activities/research/personal-data/mask-reading';
import type { ShownText } from '#activities/research/personal-data/shown-text';
import {
  type DraftPassage,
  isRefusal,
  type Reading,
  type ReadingFault,
  type Refusal,
  refuse,
} from '#activities/research/readers/define-reader';
import { sha256Of } from '#infra/storage/sha256-of';
import type { PersonalDataPolicy } from '#shared/contracts/personal-data';
import type { Passage, Source } from '#shared/contracts/source';
import { givesOrders } from '#shared/text/instructions';

/** One document as it was read: the source, its bytes, its text and its passages. */
export interface CorpusDocument {
  readonly source: Source;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly faults: readonly ReadingFault[];
  /** The same with the names of people, for what compares and shows nothing of it; only where it is asked for. */
  readonly named?: NamedDocument;
}

export interface NamedDocument extends Pick<CorpusDocument, 'source' | 'text' | 'passages'> {
  readonly shown: ShownText;
}

/** `mask-shown`: as masked, with the document that names people beside it. */
export type ReadingPolicy = PersonalDataPolicy | 'mask-shown';

/** Publisher and date stand at the head of a text or nowhere. */
const longestHead = 2_000;

interface ReadBytes {
  readonly reading: Reading;
  readonly mediaType: string;
}

/** Reads one file; whatever is wrong with it comes back as a refusal and never as an error. */
export async function readDocument(
  file: CorpusFile,
  listed: StatedMetadata,
  personalData: ReadingPolicy = 'mask',
): Promise<CorpusDocument | Refusal> {
  const { location, bytes: size, modifiedAt } = file;
  const fault = faultOfFile(location, size);
  if (fault) return fault;
  const bytes = await readFile(file.path).catch(() => null);
  if (bytes === null) return refuse('file.unreadable', 'it may not be read; check its permissions');
  // The clock would make two readings of one folder differ.
  const retrievedAt = modifiedAt.toISOString();
  return documentOf({ location, fileName: location, bytes, retrievedAt, personalData }, listed);
}

export interface DocumentBytes {
  readonly location: string;
  /** Its ending tells the format. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** ISO date and time; used when the document does not state its day of access. */
  readonly retrievedAt: string | null;
  /** Missing: it is masked. */
  readonly personalData?: ReadingPolicy | undefined;
}

/**
 * Bytes as a document; whatever is wrong with them comes back as a refusal and never as an error. The bytes stay as they
 * are; everything else about it is without personal data, unless the tenant keeps them.
 */
export async function documentOf(given: DocumentBytes, listed: StatedMetadata): Promise<CorpusDocument | Refusal> {
  const read = faultOfFile(given.fileName, given.bytes.length) ?? (await tryRead(given));
  if ('refused' in read) return read;
  if (given.personalData === 'keep') return reported(given, read, listed);
  const masked = maskReading(read.reading, listed);
  const placed = { ...given, location: maskLine(given.location) };
  const document = reported(placed, { ...read, reading: masked.reading }, masked.listed);
  if ('refused' in document || given.personalData !== 'mask-shown') return document;
  const { reading, listed: said, shown } = masked.named();
  const named = reported(placed, { ...read, reading }, said);
  if ('refused' in named) return document;
  const { source, text, passages } = named;
  return { ...document, named: { source, text, passages, shown } };
}

/** A document of what reports; what gives orders is left out and told. */
function reported(given: DocumentBytes, read: ReadBytes, listed: StatedMetadata): CorpusDocument | Refusal {
  const { reading } = read;
  const reporting = reading.passages.filter(passage => !ordersIn(passage)).map(withoutOrderingHeadings);
  const ordering = reading.passages.length - reporting.length;
  if (ordering > 0 && reporting.length === 0) return refuse(...ordersFault(ordering));
  if (reporting.length === 0) return refuse('file.no-passages', 'nothing in it can be quoted');
  const source = sourceOf(given, read, listed);
  const passages = reporting.map(passage => ({ sourceId: source.id, ...passage }));
  const [code, detail] = ordersFault(ordering);
  const faults = ordering > 0 ? [...reading.faults, { code, detail }] : reading.faults;
  return { source, bytes: given.bytes, text: reading.text, passages, faults };
}

/** The cells of a row stand side by side, so that the beginning of an order is not that of a sentence. */
function ordersIn({ text, fields }: DraftPassage): boolean {
  return (
    givesOrders(text) || Object.entries(fields).some(cell => cell.some(words => isSpeech(words) && givesOrders(words)))
  );
}

/** Three words, or the letters of as many where no blanks part them: less is a value. */
function isSpeech(words: string): boolean {
  return /\p{L}{2,}\P{L}+\p{L}{2,}\P{L}+\p{L}|[\u3040-\ud7af]{6}|\S{32}/u.test(words);
}

function withoutOrderingHeadings(passage: DraftPassage): DraftPassage {
  return passage.headings.some(givesOrders)
    ? { ...passage, headings: passage.headings.filter(heading => !givesOrders(heading)) }
    : passage;
}

function ordersFault(passages: number): [code: string, detail: string] {
  const what = passages === 1 ? 'a passage that gives' : `${passages} passages that give`;
  return ['text.orders', `${what} orders to its reader instead of reporting; nothing of it is used`];
}

function faultOfFile(name: string, size: number): Refusal | null {
  if (!isKnownExtension(name)) {
    return refuse('file.unknown-kind', `only files that end in ${knownExtensions().join(', ')} are read`);
  }
  return size > corpusLimits.fileBytes
    ? refuse('file.too-large', `it is over ${corpusLimits.fileBytes / 1024 ** 2} MB`)
    : null;
}

async function tryRead({ bytes, fileName }: DocumentBytes): Promise<ReadBytes | Refusal> {
  const reader = readerFor(fileName, bytes);
  try {
    const reading = (await reader?.read(bytes, fileName)) ?? refuse('file.unknown-kind', 'no reader knows it');
    return isRefusal(reading) ? reading : { reading, mediaType: reader?.mediaType ?? '' };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.slice(0, 200) : 'unknown reason';
    return refuse('file.unreadable', `the ${reader?.name} reader could not read it: ${reason}`);
  }
}

function sourceOf(given: DocumentBytes, { reading, mediaType }: ReadBytes, listed: StatedMetadata): Source {
  const { bytes, location, retrievedAt } = given;
  const sha256 = sha256Of(bytes);
  const { accessedAt, title, ...stated } = resolveMetadata(
    withoutOrders(mergeMetadata(listed, reading.metadata, readByline(headOf(reading)))),
  );
  return {
    id: sourceId(sha256),
    sha256,
    textSha256: sha256Of(reading.text),
    title: title ?? readableName(location),
    location,
    ...stated,
    retrievedAt: accessedAt ?? retrievedAt,
    mediaType,
    bytes: bytes.length,
  };
}

/** A title that commands is no title. */
function withoutOrders(metadata: StatedMetadata): StatedMetadata {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => !givesOrders(value)));
}

/** Rows say nothing about their file. */
function headOf({ passages, text }: Reading): string {
  const last = passages.slice(0, 3).findLast(({ kind }) => kind === 'prose');
  return last ? text.slice(passages[0]?.start ?? 0, Math.min(last.end, longestHead)) : '';
}

function readableName(location: string): string {
  const name = location.split('/').at(-1) ?? location;
  const words =
    name
      .replace(/\.[^.]+$/, '')
      .replace(/[-_]+/g, ' ')
      .trim() || name;
  return (words.charAt(0).toUpperCase() + words.slice(1)).slice(0, 500);
}
