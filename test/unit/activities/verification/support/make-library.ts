import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type CorpusLibrary, newestOf, openedSource } from '#activities/verification/evidence/library';
import type { Passage, Source } from '#shared/contracts/source';

const folder = new URL('../fixtures/', import.meta.url);

export interface Document {
  readonly source: Source;
  readonly text: string;
  readonly passages: readonly Passage[];
}

export function fixture(name: string, details: Partial<Source> = {}): Document {
  return documentOf(readFileSync(new URL(name, folder), 'utf8'), { title: titleIn(name), location: name, ...details });
}

/** Paragraphs, list items and table rows of Markdown, rows of CSV: as a reader would offer them. */
export function documentOf(text: string, details: Partial<Source> = {}): Document {
  const sha256 = createHash('sha256')
    .update(text + (details.location ?? ''))
    .digest('hex');
  const source: Source = {
    id: `src-${sha256.slice(0, 12)}`,
    sha256,
    textSha256: sha256,
    title: 'A document',
    location: 'document.md',
    url: null,
    publisher: null,
    publishedAt: null,
    retrievedAt: null,
    kind: 'news',
    mediaType: 'text/markdown',
    bytes: text.length,
    ...details,
  };
  const passages = source.location.endsWith('.csv') ? csvRows(text, source.id) : markdownBlocks(text, source.id);
  return { source, text, passages };
}

export function libraryOf(documents: readonly Document[]): CorpusLibrary {
  const opened = documents.map(
    ({ source, text, passages }) => [source.id, openedSource(source, text, passages)] as const,
  );
  return { sources: new Map(opened), newest: newestOf(documents.map(({ source }) => source)) };
}

function titleIn(name: string): string {
  const head = readFileSync(new URL(name, folder), 'utf8').slice(0, 400);
  return /^title: "?(?<title>[^"\n]+)/mu.exec(head)?.groups?.['title'] ?? name;
}

function csvRows(text: string, sourceId: string): Passage[] {
  const [header = [], ...rows] = parse(text, { relax_column_count: true }) as string[][];
  const lines = text.split('\n');
  let start = (lines[0]?.length ?? 0) + 1;
  return rows.map((cells, i) => {
    const line = lines[i + 1] ?? '';
    const passage: Passage = {
      sourceId,
      kind: 'csv-row',
      start,
      end: start + line.length,
      text: line,
      headings: [],
      fields: Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ''])),
    };
    start += line.length + 1;
    return passage;
  });
}

/** One line is one block: enough for the fixtures. */
function markdownBlocks(text: string, sourceId: string): Passage[] {
  const body = text.startsWith('---') ? text.indexOf('\n---', 3) + 4 : 0;
  const passages: Passage[] = [];
  let state: Reading = { headings: [], columns: null };
  let start = 0;
  for (const line of text.split('\n')) {
    const isContent = start >= body && !/^[\s|:-]+$/u.test(line) && line.trim() !== '' && !line.startsWith('<!--');
    if (isContent && isPassage(line, state)) passages.push(passageOf(line, state, { sourceId, start }));
    state = after(line, state);
    start += line.length + 1;
  }
  return passages;
}

interface Reading {
  readonly headings: string[];
  readonly columns: string[] | null;
}

function isPassage(line: string, { columns }: Reading): boolean {
  return !line.startsWith('#') && (!line.startsWith('|') || columns !== null);
}

function after(line: string, state: Reading): Reading {
  if (line.startsWith('#')) return { headings: [line.replace(/^#+\s*/u, '')], columns: null };
  return { ...state, columns: line.startsWith('|') ? (state.columns ?? cellsOf(line)) : null };
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map(cell => cell.trim());
}

function passageOf(line: string, { headings, columns }: Reading, at: { sourceId: string; start: number }): Passage {
  const isRow = line.startsWith('|');
  const cells = isRow ? cellsOf(line) : [];
  const fields = Object.fromEntries(cells.map((cell, i) => [columns?.[i] ?? `column ${i + 1}`, cell]));
  return { ...at, kind: isRow ? 'table-row' : 'prose', end: at.start + line.length, text: line, headings, fields };
}
