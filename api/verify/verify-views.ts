import { z } from 'zod';
import { CheckedClaim, ClaimToCheck } from '#shared/contracts/claim-check';
import { documentEndings } from '#shared/contracts/review-view';

const mostBytes = 2_000_000;
/** Most file systems have room for 255. */
const mostNameBytes = 200;

/** Text alone is sent, so not those that are none. */
const endings = documentEndings.filter(ending => ending !== 'pdf').map(ending => `.${ending}`);

const FileName = z
  .string()
  .min(3)
  .max(mostNameBytes)
  .refine(name => !/[\p{Cc}/\\]|^\./u.test(name) && name.isWellFormed(), 'is the name of a file, without a folder')
  .refine(name => Buffer.byteLength(name) <= mostNameBytes, `has at most ${mostNameBytes} bytes`)
  .refine(
    name => endings.some(ending => name.toLowerCase().endsWith(ending)),
    `ends with one of ${endings.join(', ')}`,
  );

export const SentDocument = z.strictObject({ name: FileName, text: z.string().max(mostBytes) });
export type SentDocument = z.infer<typeof SentDocument>;

/** POST /v1/verify */
export const VerifyBody = z
  .strictObject({
    /** Name of a shipped sample, or a folder that the API may read. */
    corpus: z.string().trim().min(1).max(4_096).optional(),
    documents: z
      .array(SentDocument)
      .min(1)
      .max(50)
      .refine(documents => bytesOf(documents) <= mostBytes, `have at most ${mostBytes} bytes together`)
      .refine(documents => areDistinct(documents.map(({ name }) => folded(name))), 'have a name each')
      .optional(),
    claims: z
      .array(ClaimToCheck)
      .min(1)
      .max(200)
      .refine(claims => areDistinct(claims.map(({ id }) => id)), 'have an id each'),
  })
  .refine(body => (body.corpus === undefined) !== (body.documents === undefined), 'give "corpus" or "documents"');
export type VerifyBody = z.infer<typeof VerifyBody>;

export const VerifyView = z.strictObject({
  /** In the order of the claims. */
  results: z.array(CheckedClaim),
  /** Files that were not read, or not wholly. */
  leftOut: z.array(z.strictObject({ location: z.string(), code: z.string(), detail: z.string() })),
});
export type VerifyView = z.infer<typeof VerifyView>;

function bytesOf(documents: readonly SentDocument[]): number {
  return documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}

/** Some file systems tell neither case nor ways of writing a letter apart. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function areDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
