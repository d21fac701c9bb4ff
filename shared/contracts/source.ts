import { z } from 'zod';

export const SourceKind = z.enum([
  'regulator',
  'government',
  'filing',
  'academic',
  'analyst',
  'survey',
  'news',
  'vendor-docs',
  'vendor',
  'community',
  'dataset',
  'unknown',
]);
export type SourceKind = z.infer<typeof SourceKind>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One document as it was when it was read. The bytes and the text lie in the artifact store under their hashes. */
export const Source = z.strictObject({
  /** `src-` and the first 12 hex digits of `sha256`: equal bytes are one source. */
  id: z.string().regex(/^src-[0-9a-f]{12}$/),
  /** Of the original bytes, as `sha256sum` prints it. */
  sha256,
  /** Of the extracted text (UTF-8), in which every quote occurs. */
  textSha256: sha256,
  title: z.string().max(500),
  /** Where it was found: a path relative to the corpus folder, or an address. */
  location: z.string(),
  /** Address on the web, if the document names one. */
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  /** ISO date as precise as the source states it (2026, 2026-05 or 2026-05-14); null when it does not say. */
  publishedAt: z.string().nullable(),
  /** ISO date and time at which the snapshot was taken; for a file that states it, the stated day of access. */
  retrievedAt: z.string().nullable(),
  kind: SourceKind,
  mediaType: z.string(),
  bytes: z.int().nonnegative(),
});
export type Source = z.infer<typeof Source>;

export const PassageKind = z.enum(['prose', 'list-item', 'table-row', 'csv-row', 'json-record', 'quote']);
export type PassageKind = z.infer<typeof PassageKind>;

/** The unit that is searched and quoted: a contiguous slice of a source's text. */
export const Passage = z.strictObject({
  sourceId: z.string(),
  kind: PassageKind,
  /** Offsets into the source's text, in UTF-16 units; `text` is exactly that slice. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string(),
  /** Headings above it, outermost first. */
  headings: z.array(z.string()),
  /** Cells of a row or members of a record by column name, as written; numbers of a table with decimal commas in plain notation. Empty for prose. */
  fields: z.record(z.string(), z.string()),
});
export type Passage = z.infer<typeof Passage>;

/** Something that was left out of the corpus and why, in words for a person. */
export const CorpusFault = z.strictObject({ location: z.string(), code: z.string(), detail: z.string() });
export type CorpusFault = z.infer<typeof CorpusFault>;
