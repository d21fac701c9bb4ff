import { z } from 'zod';
import { SourceKind } from '#shared/contracts/source';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Something else that was kept of a page, such as a picture of it. */
export const Attachment = z.strictObject({ name: z.string().max(100), contentHash: sha256, mediaType: z.string() });
export type Attachment = z.infer<typeof Attachment>;

/** A document that a research tool brought: its bytes as they came, in the artifact store, and what is known of it. */
export const FoundDocument = z.strictObject({
  contentHash: sha256,
  /** Its ending tells the reader: `page.html`, `report.pdf`, `rows.csv`, `rows.json`, `text.md`. */
  fileName: z.string().min(3).max(200),
  /** The encoding that a server stated for its text; missing where it stated none, or UTF-8. */
  charset: z.string().max(40).optional(),
  /** Where it was found: the address after all redirects, without credentials and keys. */
  location: z.string().max(2_000),
  /** The same when it is an address that a person can open. */
  url: z.string().nullable(),
  /** ISO date and time. */
  retrievedAt: z.iso.datetime(),
  title: z.string().max(500).optional(),
  publisher: z.string().max(200).optional(),
  /** ISO date as precise as known. */
  publishedAt: z.string().max(30).optional(),
  kind: SourceKind.optional(),
  attachments: z.array(Attachment).max(8).optional(),
});
export type FoundDocument = z.infer<typeof FoundDocument>;
