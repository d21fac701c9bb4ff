import { extname } from 'node:path';
import type { DocumentReader } from '#activities/research/readers/define-reader';
import { documentReaders } from '#activities/research/readers/registry';

const byExtension = new Map(documentReaders.flatMap(reader => reader.extensions.map(name => [name, reader] as const)));

/** Content that gives itself away wins over a name that says text. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'pdf'],
  [/^\s*<!doctype html|^\s*<html[\s>]/i, 'html'],
];

/** Null: no reader knows this kind of file. */
export function readerFor(location: string, bytes: Uint8Array): DocumentReader | null {
  const named = byExtension.get(extname(location).slice(1).toLowerCase());
  if (!named) return null;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  const mark = marks.find(([pattern]) => pattern.test(head));
  return (mark && byExtension.get(mark[1])) ?? named;
}

export function isKnownExtension(location: string): boolean {
  return byExtension.has(extname(location).slice(1).toLowerCase());
}

export function knownExtensions(): string[] {
  return [...byExtension.keys()];
}
